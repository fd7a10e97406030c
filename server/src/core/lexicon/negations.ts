/** Verbs that deny by themselves: 防止……不再发生 says the contrary of what is meant. */
import type { ListedWord } from '../text/word-finder.ts';

export const denyingVerbs: readonly ListedWord[] = [
  { word: '防止', notAfter: '不未' },
  { word: '避免', notAfter: '不未' },
  { word: '杜绝', notAfter: '不未' },
  { word: '严禁' },
  { word: '禁止', notAfter: '不未' },
  { word: '切忌' },
];
