/**
 * Phrases that count their members, such as 四个意识, where the members are fixed and public. Those whose members were
 * worded in several ways over the years, or which every place fills for itself, are left out: a list of them is never wrong.
 */
import type { ListedWord } from '../text/word-finder.ts';

export interface SetPhraseMember {
  readonly name: string;
  /** By which it is known, where the wording around it varies. */
  readonly key: string;
}

export interface SetPhrase extends ListedWord {
  readonly members: readonly SetPhraseMember[];
}

export const setPhrases: readonly SetPhrase[] = [
  { word: '四个意识', members: named('政治意识=政治', '大局意识=大局', '核心意识=核心', '看齐意识=看齐') },
  { word: '四个自信', members: named('道路自信=道路', '理论自信=理论', '制度自信=制度', '文化自信=文化') },
  {
    word: '五位一体',
    members: named('经济建设=经济', '政治建设=政治', '文化建设=文化', '社会建设=社会', '生态文明建设=生态'),
  },
  {
    word: '四个全面',
    members: named('全面建设社会主义现代化国家=全面建', '全面深化改革', '全面依法治国', '全面从严治党'),
  },
  {
    word: '四大考验',
    members: named('执政考验=执政', '改革开放考验=改革开放', '市场经济考验=市场经济', '外部环境考验=外部环境'),
  },
  {
    word: '四种危险',
    members: named('精神懈怠危险=懈怠', '能力不足危险=能力', '脱离群众危险=群众', '消极腐败危险=腐败'),
  },
  { word: '四风', members: named('形式主义', '官僚主义', '享乐主义', '奢靡之风=奢靡'), notAfter: '十' },
  {
    word: '三严三实',
    members: named(
      '严以修身=修身',
      '严以用权=用权',
      '严以律己=律己',
      '谋事要实=谋事',
      '创业要实=创业',
      '做人要实=做人',
    ),
  },
  { word: '三会一课', members: named('支部党员大会=大会', '支部委员会=委', '党小组会=小组', '党课') },
  {
    word: '六大纪律',
    members: named(
      '政治纪律=政治',
      '组织纪律=组织',
      '廉洁纪律=廉洁',
      '群众纪律=群众',
      '工作纪律=工作',
      '生活纪律=生活',
    ),
  },
  { word: '新发展理念', members: named('创新', '协调', '绿色', '开放', '共享') },
  {
    word: '六稳',
    members: named('稳就业=就业', '稳金融=金融', '稳外贸=外贸', '稳外资=外资', '稳投资=投资', '稳预期=预期'),
  },
  { word: '三去一降一补', members: named('去产能=产能', '去库存=库存', '去杠杆=杠杆', '降成本=成本', '补短板=短板') },
  { word: '三大攻坚战', members: named('防范化解重大风险=风险', '精准脱贫=脱贫', '污染防治=污染') },
  { word: '政治三力', members: named('政治判断力=判断', '政治领悟力=领悟', '政治执行力=执行') },
  { word: '四个自我', members: named('自我净化=净化', '自我完善=完善', '自我革新=革新', '自我提高=提高') },
  { word: '四史', members: named('党史', '新中国史=国史', '改革开放史=改革开放', '社会主义发展史=社会主义') },
  { word: '四个合格', members: named('政治合格=政治', '执行纪律合格=纪律', '品德合格=品德', '发挥作用合格=作用') },
  { word: '四个伟大', members: named('伟大斗争=斗争', '伟大工程=工程', '伟大事业=事业', '伟大梦想=梦想') },
  { word: '三观', members: named('世界观', '人生观', '价值观'), notAfter: '第二十' },
];

/** Pairs of a verb and a phrase that it does not go with, and the verb that does. */
export interface WrongVerb extends ListedWord {
  readonly verb: string;
}

export const wrongVerbs: readonly WrongVerb[] = [
  { word: '增强“四个自信”', verb: '坚定' },
  { word: '坚定“四个意识”', verb: '增强' },
  { word: '拥护“两个维护”', verb: '做到' },
  { word: '捍卫“两个维护”', verb: '做到' },
  { word: '做到“两个确立”', verb: '拥护', notBefore: '“、和' },
  { word: '增强“两个维护”', verb: '做到' },
  { word: '坚定“两个维护”', verb: '做到' },
  { word: '做到“四个意识”', verb: '增强', notBefore: '“、和' },
  { word: '做到“四个自信”', verb: '坚定', notBefore: '“、和' },
  { word: '增强“两个确立”', verb: '拥护' },
];

function named(...members: readonly string[]): readonly SetPhraseMember[] {
  return members.map((member) => {
    const [name = '', key = name] = member.split('=');
    return { name, key };
  });
}
