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

/** Who asks for something: a level of DOMAIN part 0 or the name of a document, a clause, an address. */
export interface KindAuthority {
  readonly zh: string;
  readonly en: string;
  /** Where it can be read. */
  readonly url: string;
}

/** How many, both ends included; `max` may be Infinity. */
export interface Count {
  readonly min: number;
  readonly max: number;
}

/** What is asked of the sections inside a section. */
export interface KindChildren extends Count {
  /** `declared`: as many as the words before them say. */
  readonly declared: boolean;
  /** Titles alike: a shared beginning or end. */
  readonly parallel: boolean;
}

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
  /** How many headings may be this section. */
  readonly repeat: Count;
  readonly children?: KindChildren | undefined;
  /** Sections of one group may stand in any order among themselves. */
  readonly group: string;
  /** Of the sections with one name here, one is enough. */
  readonly oneOf: string;
  /** Ids that must be there too, or must not, when this one is there. */
  readonly requires: readonly string[];
  readonly conflicts: readonly string[];
  /** Customary part of the whole, 0 to 1; a metric, and a finding only where a unit switches it on. */
  readonly share?: readonly [number, number] | undefined;
  /** Of this section alone; undefined for that of the kind. */
  readonly authority?: KindAuthority | undefined;
}

/** A part that is no section: before the first, behind the last. */
export interface KindPart {
  readonly presence: Presence;
  readonly hints: readonly string[];
  /** Words of another kind's part; one of them here is a copy from there. */
  readonly not: readonly string[];
  readonly snippet: string;
  readonly authority?: KindAuthority | undefined;
}

/** A year's list of aspects that the notice of the year prescribes. */
export interface ThemePack {
  readonly id: string;
  /** 五个带头 */
  readonly label: string;
  readonly year: number;
  readonly topic: string;
  readonly aspects: readonly { readonly text: string; readonly match: readonly string[] }[];
  readonly source: string;
}

export interface KindDetection {
  readonly title: readonly string[];
  /** Words that may be all of the title, dates and numbers apart: 周报, which closes titles of newsletters as well. */
  readonly titleOnly: readonly string[];
  /** Groups of words that must all be in the title. */
  readonly titleAll: readonly (readonly string[])[];
  readonly titleNot: readonly string[];
  /** Words of `title` that name a method as well: without a date or time in the text they make no report. */
  readonly dated: readonly string[];
  readonly body: readonly string[];
  /** File name patterns with `*`. */
  readonly files: readonly string[];
  /** Section titles of which most must be there, each with its other names behind `|`; recognizes a report whose title names its subject only. */
  readonly headings: readonly string[];
  /** Keys of the front matter or of the header lines on top. Where given, the headings count only where all of these are. */
  readonly fields: readonly string[];
}

export interface Kind {
  readonly id: string;
  /** Ids of the kinds it extends, nearest first: what belongs to one of them belongs to it. */
  readonly bases: readonly string[];
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** self-check, work, statutory …: how lists group kinds. */
  readonly family: string;
  /** Language of its reports. */
  readonly language: 'zh' | 'en';
  /** Which authority asks for the sections where a section names none. */
  readonly authority: KindAuthority;
  readonly detect: KindDetection;
  /** How first-level headings are numbered where the report has none yet. */
  readonly numbering: 'zh-official' | 'decimal' | 'none';
  /** `strict`: in the order given; `free`: any. */
  readonly order: 'strict' | 'free';
  /** No other first-level sections than these. */
  readonly closed: boolean;
  /** 主送机关 or 称谓. */
  readonly addressee?: KindPart | undefined;
  readonly preamble?: KindPart | undefined;
  readonly sections: readonly KindSection[];
  readonly closing?: KindPart | undefined;
  readonly signature?: KindPart | undefined;
  readonly date?: KindPart | undefined;
  readonly attachments?: KindPart | undefined;
  /** Customary length in characters without white space (words for English); a metric. */
  readonly length?: readonly [number, number] | undefined;
  /** Rule id → severity for this kind. */
  readonly rules: Readonly<Record<string, 'off' | 'hint' | 'info' | 'warning' | 'error'>>;
  readonly themePacks: readonly ThemePack[];
  /** Where the contract was checked: public templates, documents. */
  readonly source: string;
}

/** Something in a kind's file that could not be read, with its place in the YAML text. */
export interface KindProblem {
  readonly message: Bilingual;
  /** UTF-16 offsets into the YAML text. */
  readonly start: number;
  readonly end: number;
}
