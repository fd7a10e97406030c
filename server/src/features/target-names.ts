/** What a reference leads to, in words. */
import type { Analysis } from '../core/analyze.ts';
import type { ReferenceTarget } from '../core/report/targets.ts';
import type { Span } from '../core/text/span.ts';
import { nameOf, shortened } from './names.ts';

/** Number and title of a section, the first words of an item, label and title of an attachment. */
export function nameOfTarget(target: ReferenceTarget, { text }: Analysis): string {
  switch (target.type) {
    case 'section':
      return nameOf(target.section.heading, text);
    case 'item':
      return shortened(firstLine(text.slice(target.member.span.start, target.member.span.end)));
    case 'attachment': {
      const { label, number = '', title } = target.attachment;
      const blank = /[A-Za-z]$/u.test(label) ? ' ' : '';
      return [`${label}${number === '' ? '' : blank}${number}`, title].filter((part) => part !== '').join(' ');
    }
  }
}

/** The text a reader finds there: behind the title of a section, of an attachment from its label on. */
export function bodyOfTarget(target: ReferenceTarget): Span | undefined {
  switch (target.type) {
    case 'section':
      return { start: target.section.heading.span.end, end: target.section.span.end };
    case 'item':
      return target.member.span;
    case 'attachment': {
      const { head, body } = target.attachment;
      return head && body && { start: head.end, end: body.end };
    }
  }
}

function firstLine(text: string): string {
  return /^[^\r\n]*/u.exec(text)?.[0] ?? '';
}
