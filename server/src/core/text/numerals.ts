/** Chinese numerals as they number sections: 一 … 九百九十九. Larger ones do not number anything. */

const digits = '〇一二三四五六七八九';

/** The characters a numeral of ours is made of, as the inside of a character class. */
export const numeralChars = '〇零一二三四五六七八九十百两';

/** 1 for 一, 21 for 二十一, 101 for 一百〇一 or 一百零一, 24 for 二四; undefined where it is no numeral. */
export function parseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  const plain = text.replace(/零/gu, '〇').replace(/两/gu, '二');
  if (!/[十百]/u.test(plain)) return parseDigits(plain);
  const match = /^(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
    plain,
  );
  if (!match) return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const value = 100 * digitOf(hundreds, 0) + (ten ? 10 * digitOf(tens, 1) : 0) + digitOf(ones, 0);
  return value > 0 ? value : undefined;
}

/** 一 for 1, 十 for 10, 二十一 for 21, 一百〇一 for 101; Arabic digits past 999 and for what is no positive integer. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${char(hundreds)}百` : '';
  if (tens === 0) return head + (hundreds > 0 && ones > 0 ? '〇' : '') + (ones > 0 ? char(ones) : '');
  const ten = tens === 1 && hundreds === 0 ? '十' : `${char(tens)}十`;
  return head + ten + (ones > 0 ? char(ones) : '');
}

function parseDigits(text: string): number | undefined {
  let value = 0;
  for (const unit of text) {
    const digit = digits.indexOf(unit);
    if (digit === -1) return undefined;
    value = value * 10 + digit;
  }
  return value > 0 && value < 1000 ? value : undefined;
}

function digitOf(text: string | undefined, missing: number): number {
  return text === undefined ? missing : digits.indexOf(text);
}

function char(digit: number): string {
  return digits.charAt(digit);
}
