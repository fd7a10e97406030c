/** Who asks for it, behind the message of a finding; a message that names its authority is left as it is. */
import type { ToldFinding } from '../checked.ts';
import type { Language } from '../language.ts';

export function withAuthority({ message, authority }: ToldFinding, language: Language): string {
  if (authority === '' || message.includes(authority)) return message;
  const bare = message.replace(/[。.]$/u, '');
  return language === 'zh' ? `${bare}（依据：${authority}）。` : `${bare} (${authority}).`;
}
