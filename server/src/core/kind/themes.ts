/**
 * What a title of a problem, a cause or a measure is about. Writers of 对照检查材料 name a handful of themes in many words:
 * 宗旨意识有所淡化 is answered by 密切联系群众. Titles only are looked at, since the text below a title mentions everything.
 */
import { remembered } from '../text/memo.ts';
import { comparable } from '../text/unmask.ts';

export type Theme =
  | 'theory'
  | 'political'
  | 'purpose'
  | 'drive'
  | 'discipline'
  | 'ability'
  | 'leadership'
  | 'mechanism'
  | 'ideology';

/** What a title says, ready to be compared with another one. */
export interface Topic {
  /** Empty where the title is about none of them, or about everything. */
  readonly themes: ReadonlySet<Theme>;
  /** Neighbouring characters of what is left without the words that every such title has. */
  readonly pairs: ReadonlySet<string>;
}

/** Words by what they are about; one that is about several things is akin to all of them. The longest word counts. */
const words: readonly (readonly [themes: readonly Theme[], words: string])[] = [
  [['theory'], '理论 学习 思想武装 创新理论 学懂弄通 凝心铸魂 武装头脑 读书 真学真用'],
  [['political'], '政治 信念 信仰 党性 党员意识 忠诚 两个维护 两个确立 四个意识 党内生活 组织生活 组织观念 固本培元'],
  [
    ['theory', 'political'],
    '理想信念 理想 思想根基 思想淬炼 思想站位 思想认识 思想觉悟 思想政治 思想建设 思想改造 思想境界 世界观 总开关 修养',
  ],
  [['purpose'], '宗旨 群众 人民 服务 公仆 为民 民生 民情 敬畏人民'],
  [['political', 'purpose'], '初心 使命 先锋模范 党员作用'],
  [['political', 'purpose', 'drive'], '政绩观'],
  [['drive'], '进取 担当 担责 创新 创业 奋斗 攻坚 拼劲 闯劲 干劲 实干 真抓 开拓 奋发 尽责 有为 主动作为 不作为'],
  [['drive'], '干事创业 责任意识 责任心 责任感 精神状态 敬业 事业心 执行力 畏难 改革 贯彻落实 锐意 钻劲 拼搏'],
  [['discipline'], '纪律 廉洁 廉政 自律 律己 作风 四风 底线 清廉 法纪 遵规守纪 守纪 形式主义 官僚主义 享乐'],
  [['discipline'], '奢靡 拒腐 反腐 腐败 八项规定 警示 家风 慎独 红线'],
  [['political', 'discipline'], '规矩 敬畏 自我要求 要求不严 以身作则 表率'],
  [['discipline', 'leadership'], '从严治党 党风廉政'],
  [['drive', 'ability'], '斗争 履职 风险 忧患'],
  [['ability'], '能力 本领 业务 专业 技能 方法'],
  [['purpose', 'discipline', 'ability'], '调研 调查研究 深入基层 联系基层'],
  [['leadership'], '领导 班子 民主集中制 管党治党 一岗双责 党建 管理责任 队伍建设'],
  [['leadership', 'drive'], '主体责任'],
  [['leadership', 'political'], '政治责任'],
  [['mechanism'], '机制 制度 监督 考核 长效 监管 内控'],
  [['ideology'], '意识形态 舆论 阵地 宣传'],
];

const themesOfWord: ReadonlyMap<string, readonly Theme[]> = new Map(
  words.flatMap(([themes, list]) => list.split(' ').map((word) => [word, themes] as const)),
);
const anyWord = alternatives([...themesOfWord.keys()]);

/** Words of every such title: how much is lacking, and that something is to be done. */
const common = alternatives(
  (
    '有待 存在 欠缺 缺乏 缺失 不够 不足 不强 不高 不深 不实 不严 不紧 不牢 不全 不准 不细 不力 不到位 方面 加强 强化 增强 ' +
    '进一步 提升 提高 坚持 坚定 切实 深入 扎实 有所 放松 淡化 弱化 松动 减弱 下降 滑坡 偏差 差距 持续 着力 不断 带头 严格 ' +
    '认真 全面 充分 合理 丰富 深化 推进 推动 落实 抓好 抓紧 抓实 狠抓 完善 健全 建立 规范 改进 树立 筑牢 压实 工作 问题 情况 整改 要求 重视 ' +
    '意识 精神 建设 管理 水平 力度 能力 责任 观念 措施 关于 还 仍 较 比较 的 不 了 和 与 及 在 对 是 上'
  ).split(' '),
);

/** Masked words and full-width forms are read as what they stand for. */
export const topicOf = remembered(readTopic, 2000);

function readTopic(title: string): Topic {
  const here = comparable(title);
  const themes = new Set((here.match(anyWord) ?? []).flatMap((word) => themesOfWord.get(word) ?? []));
  const pairs = here
    .split(common)
    .flatMap((piece) => [...piece.slice(1)].map((_, index) => piece.slice(index, index + 2)));
  return { themes, pairs: new Set(pairs.filter((pair) => /^\p{Script=Han}{2}$|^[a-z0-9]{2}$/u.test(pair))) };
}

/** 0 for nothing in common that would make one the answer to the other; more for more. */
export function likenessOf(one: Topic, other: Topic): number {
  const themes = shared(one.themes, other.themes);
  const pairs = shared(one.pairs, other.pairs);
  const words = pairs === 0 ? 0 : (2 * pairs) / (one.pairs.size + other.pairs.size);
  if (themes === 0) return pairs >= 2 || words >= 0.2 ? words : 0;
  return 1 + themes / (one.themes.size + other.themes.size - themes) + words;
}

/** Whether they have anything in common at all, be it little. */
export function touches(one: Topic, other: Topic): boolean {
  return shared(one.themes, other.themes) > 0 || shared(one.pairs, other.pairs) > 0;
}

function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let count = 0;
  for (const value of one) if (other.has(value)) count++;
  return count;
}

/** The longest first, so that 创新理论 is not taken for 创新. */
function alternatives(list: readonly string[]): RegExp {
  return new RegExp([...list].sort((a, b) => b.length - a.length).join('|'), 'gu');
}
