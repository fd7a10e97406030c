/** Which language the command line speaks, and how it says a text that stands in both. */
import type { Bilingual } from '../core/kind/kind.ts';

export type Language = keyof Bilingual;

/** A text in the language of the run, its `{placeholders}` filled. */
export type Say = (text: Bilingual, data?: Readonly<Record<string, string | number>>) => string;

/** As `--language` has it; values of VS Code's setting, so that both are called the same. */
export const languageNames = { 'zh-cn': 'zh', en: 'en' } as const;

/** Asked before the arguments are parsed: help and faults in the arguments are told in this language, too. */
export function languageOfRun(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const wanted = optionValue(args, '--language');
  if (wanted !== undefined) return wanted.startsWith('zh') ? 'zh' : 'en';
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(
    (name) => name !== undefined && name !== '',
  );
  return /^zh/iu.test(locale ?? systemLocale()) ? 'zh' : 'en';
}

export function sayIn(language: Language): Say {
  return (text, data = {}) =>
    text[language].replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole));
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = args[index];
  return found === name ? args[index + 1] : found?.slice(name.length + 1);
}

/** Windows has no such variables; elsewhere their absence means no language. */
function systemLocale(): string {
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
}
