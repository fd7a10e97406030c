/** What a kind of report is (文种): how it is recognized, which sections it must have, and words to begin them with. */

/** A text in both languages of the program. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** `required`: its absence is a warning; `expected`: a hint; `optional`: only offered. */
export type Presence = 'required' | 'expected' | 'optional';

/** What may carry a section: a heading of its own, or also a paragraph. */
export type Carrier = 'heading' | 'either' | 'paragraph';

export interface KindSection {
  readonly id: string;
  /** As it is written into a report. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly keywords: readonly string[];
  /** A heading with one of these is another section. */
  readonly notKeywords: readonly string[];
  readonly presence: Presence;
  readonly carrier: Carrier;
  /** Phrases by which a paragraph is known to carry the section. */
  readonly hints: readonly string[];
  /** What belongs here, one sentence in the language of the kind. */
  readonly guidance: string;
  /** First words in VS Code's snippet syntax. */
  readonly snippet: string;
  /** problems, causes, measures …: what rules about correspondence ask for. */
  readonly role: string;
}

/** The part before the first section, or behind the last. */
export interface KindPart {
  readonly presence: Presence;
  readonly hints: readonly string[];
  readonly snippet: string;
}

export interface KindDetection {
  readonly title: readonly string[];
  /** Groups of words that must all be in the title. */
  readonly titleAll: readonly (readonly string[])[];
  readonly titleNot: readonly string[];
  readonly body: readonly string[];
  /** File name patterns with `*`. */
  readonly files: readonly string[];
  /** Section titles of which most must be there; recognizes a report whose title names its subject only. */
  readonly headings: readonly string[];
}

export interface Kind {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Language of its reports. */
  readonly language: 'zh' | 'en';
  /** Which authority asks for the sections: 条例, 实务, the name of a document. */
  readonly authority: Bilingual;
  readonly detect: KindDetection;
  /** How first-level headings are numbered where the report has none yet. */
  readonly numbering: 'zh-official' | 'decimal' | 'none';
  readonly preamble: KindPart | undefined;
  readonly sections: readonly KindSection[];
  readonly closing: KindPart | undefined;
}

/** Something in a kind's file that could not be read, with its place in the YAML text. */
export interface KindProblem {
  readonly message: Bilingual;
  /** UTF-16 offsets into the YAML text. */
  readonly start: number;
  readonly end: number;
}
