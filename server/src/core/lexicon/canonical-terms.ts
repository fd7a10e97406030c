/** Public names and phrases that have one form, with the wrong forms seen of them. Names of office holders are none of them. */
import type { ListedWord } from '../text/word-finder.ts';

export interface MiswrittenTerm extends ListedWord {
  readonly right: string;
}

/** Names of the guiding thought; a mistake here is never harmless. */
export const miswrittenThoughts: readonly MiswrittenTerm[] = [
  { word: '习近平新时代社会主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平中国特色社会主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代特色社会主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时期中国特色社会主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新世代中国特色社会主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色社会思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国社会主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色社会主义道路理论', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色社会主义理论', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色社会主义精神', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色社会主义理想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色社会主义思思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '习近平新时代中国特色社会主义主义思想', right: '习近平新时代中国特色社会主义思想' },
  { word: '新世代中国特色社会主义', right: '新时代中国特色社会主义' },
  { word: '邓小平思想', right: '邓小平理论', notBefore: '解和的品研、' },
  { word: '毛泽东理论', right: '毛泽东思想', notBefore: '联与和研的、' },
  { word: '科学发展观思想', right: '科学发展观' },
  { word: '马克斯主义', right: '马克思主义' },
  { word: '马克思列宁主意', right: '马克思列宁主义' },
  { word: '中国特色社会主意', right: '中国特色社会主义' },
];

/** How the leader and the core of the Party are named. */
export const miswrittenTitles: readonly MiswrittenTerm[] = [
  { word: '以习近平为核心的党中央', right: '以习近平同志为核心的党中央' },
  { word: '以习近平总书记为核心的党中央', right: '以习近平同志为核心的党中央' },
  { word: '以习近平主席为核心的党中央', right: '以习近平同志为核心的党中央' },
  { word: '以习总书记为核心的党中央', right: '以习近平同志为核心的党中央' },
  { word: '以习近平同志为中心的党中央', right: '以习近平同志为核心的党中央' },
  { word: '以习近平同志为总书记的党中央的核心', right: '以习近平同志为核心的党中央' },
  { word: '以习近平同志核心的党中央', right: '以习近平同志为核心的党中央' },
  { word: '习近总书记', right: '习近平总书记' },
  { word: '习近平总记', right: '习近平总书记' },
  { word: '习近平总书计', right: '习近平总书记' },
  { word: '习近平总书纪', right: '习近平总书记' },
  { word: '习平近', right: '习近平', notAfter: '学练复实补研温见演传讲自修' },
  { word: '习近评', right: '习近平', notAfter: '学练复实补研温见演传讲自修', notBefore: '价估议' },
  { word: '习进平', right: '习近平', notAfter: '学练复实补研温见演传讲自修' },
  { word: '习总书记', right: '习近平总书记', notAfter: '学练复实研演传讲自修' },
];

/** Other phrases with one form. */
export const miswrittenTerms: readonly MiswrittenTerm[] = [
  { word: '中央八项规定和实施细则精神', right: '中央八项规定及其实施细则精神' },
  { word: '八项规定精神实施细则', right: '八项规定及其实施细则精神' },
  { word: '党的第二十大', right: '党的二十大' },
  { word: '党的20大', right: '党的二十大' },
  { word: '党的19大', right: '党的十九大' },
  { word: '党的18大', right: '党的十八大' },
  { word: '二十大一中全会', right: '二十届一中全会' },
  { word: '二十大二中全会', right: '二十届二中全会' },
  { word: '二十大三中全会', right: '二十届三中全会' },
  { word: '二十大四中全会', right: '二十届四中全会' },
  { word: '十九大四中全会', right: '十九届四中全会' },
  { word: '十九大五中全会', right: '十九届五中全会' },
  { word: '十九大六中全会', right: '十九届六中全会' },
  { word: '十八大三中全会', right: '十八届三中全会' },
  { word: '十八大四中全会', right: '十八届四中全会' },
  { word: '十八大五中全会', right: '十八届五中全会' },
  { word: '十八大六中全会', right: '十八届六中全会' },
  { word: '社会主义现代化强国国家', right: '社会主义现代化国家' },
  { word: '以规治党', right: '依规治党', notAfter: '制' },
  { word: '党风廉洁建设', right: '党风廉政建设' },
  { word: '反腐斗争', right: '反腐败斗争' },
  { word: '中国共党', right: '中国共产党' },
  { word: '共产党党员', right: '共产党员', notAfter: '国' },
  { word: '全国人大代表大会', right: '全国人民代表大会' },
  { word: '人民代表大表', right: '人民代表大会' },
  { word: '政治协商会会议', right: '政治协商会议' },
  { word: '港澳台国家', right: '港澳台地区' },
  { word: '外来妹', right: '外来务工人员' },
  { word: '打工仔', right: '务工人员' },
  { word: '社会主意', right: '社会主义' },
  { word: '人类命运共同体体', right: '人类命运共同体' },
  { word: '中华民族伟大复习', right: '中华民族伟大复兴' },
  { word: '中国式现代话', right: '中国式现代化' },
  { word: '脱贫功坚', right: '脱贫攻坚' },
  { word: '脱贫攻艰', right: '脱贫攻坚' },
  { word: '乡村振新', right: '乡村振兴' },
  { word: '全面建设小康社会决胜', right: '全面建成小康社会决胜' },
  { word: '三农工作', right: '“三农”工作', notAfter: '“' },
];
