/** Laws and regulations that writers still cite although another one has taken their place. One a line. */

export interface RepealedLaw {
  /** Without 中华人民共和国. */
  readonly name: string;
  /** The year from which it is no longer in force. */
  readonly since: number;
  readonly successor: string;
  /** The clause that repeals it. */
  readonly by: string;
}

const civilCode = { since: 2021, successor: '中华人民共和国民法典', by: '民法典第一千二百六十条' };
const investment = { since: 2020, successor: '中华人民共和国外商投资法', by: '外商投资法第四十二条' };
const documents = { since: 2012, successor: '党政机关公文处理工作条例', by: '党政机关公文处理工作条例第四十二条' };

export const repealedLaws: readonly RepealedLaw[] = [
  { name: '婚姻法', ...civilCode },
  { name: '继承法', ...civilCode },
  { name: '民法通则', ...civilCode },
  { name: '民法总则', ...civilCode },
  { name: '收养法', ...civilCode },
  { name: '担保法', ...civilCode },
  { name: '合同法', ...civilCode },
  { name: '物权法', ...civilCode },
  { name: '侵权责任法', ...civilCode },
  { name: '中外合资经营企业法', ...investment },
  { name: '外资企业法', ...investment },
  { name: '中外合作经营企业法', ...investment },
  { name: '国家行政机关公文处理办法', ...documents },
  { name: '中国共产党机关公文处理条例', ...documents },
  { name: '食品卫生法', since: 2009, successor: '中华人民共和国食品安全法', by: '食品安全法（2009年）第一百零四条' },
  { name: '城市规划法', since: 2008, successor: '中华人民共和国城乡规划法', by: '城乡规划法第七十条' },
  {
    name: '城市房屋拆迁管理条例',
    since: 2011,
    successor: '国有土地上房屋征收与补偿条例',
    by: '国有土地上房屋征收与补偿条例第三十五条',
  },
  { name: '信访条例', since: 2022, successor: '信访工作条例', by: '国务院令第752号' },
];
