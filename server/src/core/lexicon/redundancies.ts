/** Expressions that say one thing twice, each with what remains when it is said once. */
import type { ListedWord } from '../text/word-finder.ts';

export interface Redundancy extends ListedWord {
  /** The other half, which follows at some distance; undefined where the whole stands together. */
  readonly tail?: string;
  /** What the expression, or its first half, becomes. */
  readonly right: string;
  /** What its other half becomes. */
  readonly rightTail?: string;
}

export const redundancies: readonly Redundancy[] = [
  { word: '目的是为了', right: '目的是' },
  { word: '目的就是为了', right: '目的就是' },
  { word: '原因是因为', right: '原因是' },
  { word: '原因是由于', right: '原因是' },
  { word: '凯旋归来', right: '凯旋' },
  { word: '凯旋而归', right: '凯旋' },
  { word: '悬殊很大', right: '悬殊' },
  { word: '免费赠送', right: '赠送' },
  { word: '过高的奢望', right: '奢望' },
  { word: '第一部处女作', right: '处女作' },
  { word: '亲眼目睹', right: '目睹' },
  { word: '切忌不要', right: '切忌' },
  { word: '切忌不可', right: '切忌' },
  { word: '难免不出', right: '难免出' },
  { word: '付诸于', right: '付诸' },
  { word: '诉诸于', right: '诉诸' },
  { word: '见诸于', right: '见诸' },
  { word: '公诸于', right: '公诸', notBefore: '世众' },
  { word: '来源于自', right: '来自' },
  { word: '更加愈发', right: '愈发' },
  { word: '十分非常', right: '十分' },
  { word: '非常十分', right: '非常' },
  { word: '非常极其', right: '极其' },
  { word: '共同联合', right: '联合' },
  { word: '互相相互', right: '相互' },
  { word: '涉及到了', right: '涉及' },
  { word: '涉及到', right: '涉及', notBefore: '达位' },
  { word: '波及到', right: '波及', notBefore: '达位' },
  { word: '国际间', right: '国际', notBefore: '谍隔接歇' },
  { word: '刚刚最近', right: '最近' },
  { word: '必须务必', right: '务必' },
  { word: '务必必须', right: '必须' },
  { word: '一定必须', right: '必须' },
  { word: '仍然还是', right: '仍然' },
  { word: '可能也许', right: '可能' },
  { word: '也许可能', right: '也许' },
  { word: '大概约', right: '约' },
  { word: '大约约', right: '约' },
  { word: '估计大约', right: '估计', notBefore: '有' },
  { word: '全部都', right: '全部', notBefore: '市区会城' },
  { word: '各自分别', right: '分别' },
  { word: '缘故是因为', right: '缘故是' },
  { word: '忽然突然', right: '突然' },
  { word: '首次第一次', right: '首次' },
  { word: '第一次首次', right: '首次' },
  { word: '出乎意料之外', right: '出乎意料' },
  { word: '令人堪忧', right: '堪忧' },
  { word: '堪称是', right: '堪称' },
  { word: '被誉为是', right: '被誉为' },
  { word: '无时无刻都', right: '时时刻刻都' },
  { word: '截至', tail: '为止', right: '截至', rightTail: '' },
  { word: '大约', tail: '上下', right: '大约', rightTail: '' },
];
