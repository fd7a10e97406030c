/** Units of measurement that are no longer, or never were, legal in China, with the legal ones; and symbols in wrong case. */

export interface OldUnit {
  readonly word: string;
  readonly right: string;
  /** How many of the legal unit make one of it; the number stays where it is 1, and the writer counts anew elsewhere. */
  readonly factor: number;
}

export const oldUnits: readonly OldUnit[] = [
  { word: '公分', right: '厘米', factor: 1 },
  { word: '公尺', right: '米', factor: 1 },
  { word: '公吨', right: '吨', factor: 1 },
  { word: '立升', right: '升', factor: 1 },
  { word: '公升', right: '升', factor: 1 },
  { word: '平米', right: '平方米', factor: 1 },
  { word: '立米', right: '立方米', factor: 1 },
  { word: '平方公尺', right: '平方米', factor: 1 },
  { word: '立方公尺', right: '立方米', factor: 1 },
  { word: '公厘', right: '毫米', factor: 1 },
  { word: '市斤', right: '千克', factor: 0.5 },
  { word: '华里', right: '千米', factor: 0.5 },
  { word: '市尺', right: '米', factor: 1 / 3 },
  { word: '英里', right: '千米', factor: 1.609344 },
  { word: '英尺', right: '米', factor: 0.3048 },
  { word: '平方英尺', right: '平方米', factor: 0.09290304 },
  { word: '加仑', right: '升', factor: 3.785411784 },
  { word: '马力', right: '千瓦', factor: 0.73549875 },
];

/** By the symbol as it is wrongly written; only what can be read in no other way. */
export const unitSymbols: ReadonlyMap<string, string> = new Map([
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['KM', 'km'],
  ['Km', 'km'],
  ['KW', 'kW'],
  ['Kw', 'kW'],
  ['kw', 'kW'],
  ['KWH', 'kWh'],
  ['KWh', 'kWh'],
  ['Kwh', 'kWh'],
  ['kwh', 'kWh'],
  ['Mw', 'MW'],
  ['KV', 'kV'],
  ['Kv', 'kV'],
  ['kv', 'kV'],
  ['KPa', 'kPa'],
  ['Kpa', 'kPa'],
  ['kpa', 'kPa'],
  ['MPA', 'MPa'],
  ['Mpa', 'MPa'],
  ['mpa', 'MPa'],
  ['KHz', 'kHz'],
  ['Khz', 'kHz'],
  ['khz', 'kHz'],
  ['Mhz', 'MHz'],
  ['MHZ', 'MHz'],
  ['Ghz', 'GHz'],
  ['GHZ', 'GHz'],
  ['hz', 'Hz'],
  ['HZ', 'Hz'],
  ['Ml', 'mL'],
]);
