/** Verbs and nouns that do not go together, with the verb that does: 加快力度 is 加大力度. */

export interface Collocation {
  readonly noun: string;
  /** Verbs that are wrong with it. */
  readonly wrong: readonly string[];
  readonly right: string;
}

export const collocations: readonly Collocation[] = [
  { noun: '力度', wrong: ['加快', '提高', '扩大', '提升', '增大'], right: '加大' },
  { noun: '步伐', wrong: ['加大', '提高', '加强', '扩大', '提升'], right: '加快' },
  { noun: '进度', wrong: ['加大', '提高', '加强', '扩大', '提升'], right: '加快' },
  { noun: '进程', wrong: ['加大', '提高', '加强', '扩大', '提升'], right: '加快' },
  { noun: '水平', wrong: ['加强', '加大', '加快', '扩大', '增强'], right: '提高' },
  { noun: '效率', wrong: ['加强', '加大', '加快', '扩大', '增强'], right: '提高' },
  { noun: '质量', wrong: ['加强', '加大', '加快', '扩大', '增强'], right: '提高' },
  { noun: '觉悟', wrong: ['加强', '加大', '加快', '扩大'], right: '提高' },
  { noun: '认识', wrong: ['加强', '加大', '加快', '扩大'], right: '提高' },
  { noun: '规模', wrong: ['加强', '加快', '增强'], right: '扩大' },
  { noun: '覆盖面', wrong: ['加强', '加大', '加快', '增强'], right: '扩大' },
  { noun: '积极性', wrong: ['加大', '加快', '扩大', '加强'], right: '调动' },
];
