/**
 * Words that circulated texts write in another way to pass filters, and where words were cut out of fixed phrases.
 * Data for the rules about masks; the few that headings and kinds are known by stand in `core/text/unmask.ts` too.
 */

/** Full pinyin and initials, in small letters → the word. They count only beside Chinese. */
export const pinyinMasks: ReadonlyMap<string, string> = new Map([
  ['dangshi', '党史'],
  ['dangzhongyang', '党中央'],
  ['dangyuan', '党员'],
  ['dangxing', '党性'],
  ['dangjian', '党建'],
  ['dangwei', '党委'],
  ['dangzu', '党组'],
  ['dangzhibu', '党支部'],
  ['dangke', '党课'],
  ['dangzhang', '党章'],
  ['dangji', '党纪'],
  ['dangnei', '党内'],
  ['dangfenglianzheng', '党风廉政'],
  ['gongchandang', '共产党'],
  ['zhonggong', '中共'],
  ['zhongyang', '中央'],
  ['zhengzhi', '政治'],
  ['zhengzhiju', '政治局'],
  ['zhengfu', '政府'],
  ['zhengxie', '政协'],
  ['renda', '人大'],
  ['guowuyuan', '国务院'],
  ['guojia', '国家'],
  ['xijinping', '习近平'],
  ['zongshuji', '总书记'],
  ['shuji', '书记'],
  ['changwei', '常委'],
  ['lingdao', '领导'],
  ['sixiang', '思想'],
  ['xinshidai', '新时代'],
  ['chuxin', '初心'],
  ['shiming', '使命'],
  ['zhutijiaoyu', '主题教育'],
  ['shehuizhuyi', '社会主义'],
  ['zhuyi', '主义'],
  ['makesi', '马克思'],
  ['makesizhuyi', '马克思主义'],
  ['maozedong', '毛泽东'],
  ['dengxiaoping', '邓小平'],
  ['gongchanzhuyi', '共产主义'],
  ['minzhu', '民主'],
  ['minzhushenghuohui', '民主生活会'],
  ['zuzhishenghuohui', '组织生活会'],
  ['lianzheng', '廉政'],
  ['lianjie', '廉洁'],
  ['fanfu', '反腐'],
  ['fubai', '腐败'],
  ['jiwei', '纪委'],
  ['jianwei', '监委'],
  ['xunshi', '巡视'],
  ['xuncha', '巡察'],
  ['weiji', '违纪'],
  ['chachu', '查处'],
  ['geming', '革命'],
  ['gaige', '改革'],
  ['yishixingtai', '意识形态'],
  ['minzu', '民族'],
  ['zongjiao', '宗教'],
  ['sifeng', '四风'],
  ['qunzhong', '群众'],
  ['weiwen', '维稳'],
  ['xinfang', '信访'],
  ['mzshh', '民主生活会'],
  ['zzshh', '组织生活会'],
  ['zhshh', '组织生活会'],
  ['dsxxjy', '党史学习教育'],
  ['djxxjy', '党纪学习教育'],
  ['ztjy', '主题教育'],
  ['ztdr', '主题党日'],
  ['shyk', '三会一课'],
  ['lxyz', '两学一做'],
  ['syss', '三严三实'],
  ['mzpydy', '民主评议党员'],
  ['lgql', '两个确立'],
  ['lgwh', '两个维护'],
  ['sgys', '四个意识'],
  ['sgzx', '四个自信'],
  ['bwcx', '不忘初心'],
  ['ljsm', '牢记使命'],
  ['zgtsshzy', '中国特色社会主义'],
  ['xsdzgtsshzysx', '新时代中国特色社会主义思想'],
  ['qmcyzd', '全面从严治党'],
  ['dflz', '党风廉政'],
  ['bxgd', '八项规定'],
  ['zzgj', '政治规矩'],
  ['zzjl', '政治纪律'],
  ['dzy', '党中央'],
  ['zsj', '总书记'],
  ['mzsh', '民主生活'],
  ['zzsh', '组织生活'],
  ['zhuzhishenghuohui', '组织生活会'],
  ['xzsj', '习近平总书记'],
]);

/** Letters for a word where its neighbours leave no doubt; sources of regular expressions. */
export interface LetterMask {
  readonly mask: string;
  readonly word: string;
  /** Must stand behind it. */
  readonly after: string;
  /** Must not stand before it, beside letters and digits, which never may. */
  readonly notBefore?: string;
  /** Must stand before it. */
  readonly before?: string;
}

export const letterMasks: readonly LetterMask[] = [
  {
    mask: 'D',
    word: '党',
    after:
      '员(?!工)|章(?!节)|史|旗|徽|性(?!能|质|状)|组织|委(?!托)|校(?!区)|纪|风(?!险)|籍|建(?!议|立|成|设|材|模|筑|造|构)|支部|中央|内(?:政治|监督|法规|生活|民主)|费(?!用)|课(?!程)|政(?:机关|领导|主要|干部|同责)',
    notBefore: '素|案|型|类|组|表|图|项|级|等|&|-',
  },
  { mask: 'D', word: '党', after: '的(?:领导|建设)', before: '加强|坚持|全面' },
  { mask: 'X', word: '党', after: '中央(?!空调)|风廉政|章党规|性修养|内政治生活' },
  { mask: 'X', word: '党', after: '的(?:领导|建设)', before: '加强|坚持|全面' },
  { mask: 'X', word: '党', after: '', before: '全面从严治' },
  {
    mask: 'ZZ',
    word: '政治',
    after:
      '站位|素质|局|能力|纪律|规矩|意识|生态|建设|理论|判断力|领悟力|执行力|忠诚|立场|方向|学习|生活|责任|上|巡视|监督|任务|思想',
  },
  { mask: 'GCD', word: '共产党', after: '员|人|宣言' },
  { mask: 'SHZY', word: '社会主义', after: '[一-鿿]' },
  { mask: 'MKS', word: '马克思', after: '主义|列宁' },
  { mask: 'ZY', word: '中央', after: '政治局|八项规定|决策部署|全会|纪委' },
  { mask: 'ZF', word: '政府', after: '工作报告|部门|采购|办公|党组|机关' },
  { mask: 'XJP', word: '习近平', after: '[一-鿿]' },
  { mask: 'ZSJ', word: '总书记', after: '强调|指出|关于|重要|在|的' },
  { mask: 'GWY', word: '国务院', after: '办公|常务|关于|各部' },
  { mask: 'JW', word: '纪委', after: '监委|书记|监察' },
  { mask: 'FB', word: '腐败', after: '分子|案件' },
  { mask: 'GM', word: '革命', after: '传统|先烈|老区|文物' },
  { mask: 'MZ', word: '民主', after: '生活会|集中制|评议' },
  { mask: 'MZSHH', word: '民主生活会', after: '' },
  { mask: 'ZZSHH', word: '组织生活会', after: '' },
  { mask: 'SX', word: '思想', after: '觉悟|武装' },
];

/** A fixed phrase with a hole: where `pattern` matches, `missing` belongs before the words `before`. */
export interface DeletedWords {
  readonly pattern: string;
  readonly before: string;
  /** A snippet that is not filled in yet reads the same. */
  readonly open?: boolean;
  /** Empty where nobody can tell. */
  readonly missing: string;
}

export const deletedWords: readonly DeletedWords[] = [
  { pattern: '以同志为核心', before: '同志', missing: '习近平' },
  { pattern: '团结在以为核心', before: '为核心', missing: '习近平同志' },
  {
    pattern:
      '(?:学习|深入|全面|认真|坚决|持续)贯彻(?:落实)?思想(?=[，。、；：”"和与及]|武装|的(?:丰富|核心|科学|精神|自觉|重大|世界|要求)|$)',
    before: '思想',
    missing: '习近平新时代中国特色社会主义',
  },
  {
    pattern: '对思想的(?:丰富内涵|核心要义|科学体系|精神实质|实践要求)',
    before: '思想',
    missing: '习近平新时代中国特色社会主义',
  },
  { pattern: '用思想(?:武装头脑|凝心铸魂)', before: '思想', missing: '习近平新时代中国特色社会主义' },
  {
    pattern: '(?<![作利善运使采信录任引起])用武装(?:头脑|全党)',
    before: '武装',
    missing: '习近平新时代中国特色社会主义思想',
  },
  { pattern: '坚持以为指导', before: '为指导', missing: '习近平新时代中国特色社会主义思想', open: true },
  { pattern: '(?:落实|贯彻|学习)习关于', before: '关于', missing: '近平总书记' },
  { pattern: '坚决维护的核心、?(?:全党的核心)?地位', before: '的核心', missing: '习近平总书记党中央' },
  { pattern: '党的大(?:以来|精神)', before: '大', missing: '二十' },
  { pattern: '(?:增强|坚定|做到|捍卫|拥护)(?:“”|""|「」)', before: '', missing: '' },
];

/** Words that are broken by letters or marks between their characters; none that is written with a mark on purpose. */
export const insertableWords: readonly string[] = [
  '习近平',
  '总书记',
  '党中央',
  '共产党',
  '国务院',
  '民主生活会',
  '组织生活会',
  '社会主义',
  '马克思',
  '毛泽东',
  '邓小平',
  '中央',
  '政治',
  '党员',
  '党委',
  '党史',
  '政府',
  '书记',
  '纪委',
];
