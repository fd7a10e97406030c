/** Stock phrases: each is right, many of them close together say nothing. */
import type { ListedWord } from '../text/word-finder.ts';

export const emptyPhrases: readonly ListedWord[] = [
  { word: '高度重视' },
  { word: '切实加强' },
  { word: '进一步提高认识' },
  { word: '统一思想' },
  { word: '采取有力措施' },
  { word: '确保取得实效' },
  { word: '认真贯彻落实' },
  { word: '扎实推进' },
  { word: '狠抓落实' },
  { word: '全面提升' },
  { word: '持续提升' },
  { word: '务求实效' },
  { word: '落到实处' },
  { word: '抓紧抓实' },
  { word: '压实责任' },
  { word: '形成合力' },
  { word: '营造良好氛围' },
  { word: '精心组织' },
  { word: '周密部署' },
  { word: '抓出成效' },
  { word: '全力以赴' },
  { word: '高位推动' },
];
