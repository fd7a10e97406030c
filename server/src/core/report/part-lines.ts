/**
 * What the lines around a report's text look like: closing, signature, date, notes. These are no headings; where they
 * stand decides whether they are parts.
 */

/** 特此通知。 以上是我的对照检查情况…: the sentence a report closes with. */
export const closingLine =
  /^(?:以上(?:就?是|总结|发言|汇报|对照|报告|请示|意见|述职|检查|情况|剖析|，)|特此|妥否|当否|可否|专此|此复|不妥之处|不当之处|谢谢)/u;

/** Units a closing line may have. */
export const closingCap = 120;

/** A line that may name an organ or a person: above a date it is a signature. */
export const signatureLine = /^[^，。；：]{2,30}$/u;

/** A date and nothing else: 2024年5月6日, 二〇〇五年三月三日, （2024年3月）. */
export const dateLine = /^[（(]?(?:\d{4}|[二〇○零一二三四五六七八九十X×]{4})\s*年.{0,12}[日月][）)]?$/u;

/** Lines below the text that belong to the document and not to its text: attachments, notes, copies, imprint. */
export const noteLine = /^(?:附件|附[:：]|抄送|主送|联系人|[（(](?:联系人|此件|共印|本文).*[）)]$|.*印发$)/u;

/** 附件：1.检查方案. */
export const attachmentNoteLine = /^附\s?件?\s?[：:]/u;

/** 附件1, 附件2：检查方案, 附录A 术语: what stands over an attachment. */
export const attachmentHeadLine =
  /^(附件|附录|附表)\s?(\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Z])?(?:[\s：:.、-]\s*([^，。；]{2,60}))?$/u;

/** （此件公开发布） （联系人：张三，电话：…） */
export const remarkLine = /^[（(](?:联系人|此件|共印|本文|注[：:]).*[）)]$/u;

export const copyLine = /^(?:抄\s?[送报]|主\s?送|分\s?送)\s?[：:]/u;

/** ××办公室　2024年5月6日印发. */
export const imprintLine = /(?:\d{4}|[二〇○零一二三四五六七八九十]{4})\s*年.{0,12}日\s*印发$/u;

/** 国办发〔2019〕3号. */
export const documentNumberLine = /^\S{1,14}[〔[［（(]\s?(?:19|20)\d\d\s?[〕\]］）)]\s?第?\s?\d{1,4}\s?号$/u;

/** （征求意见稿） ——2026年1月27日在…会议上 */
export const titleNoteLine =
  /^(?:[（(](?:\d{4}|[二〇○零一]{4}|征求意见|讨论|审议|送审|草案|试行|修订|初稿|修改|代拟).{0,60}[）)]|[—–]{1,2}\s?\S.{1,79}|\d{4}年\d{1,2}月\d{1,2}日[在，].{1,60}会上?)$/u;

/** 省长　李殿勋, 汇报人：××. */
export const authorLine =
  /^(?:(?:汇报|报告|发言|述职|述廉|主讲|撰稿|执笔|作者|姓名|宣读)人?\s?[：:]\s?\S.{0,29}|\S{0,18}(?:省长|主席|市长|区长|县长|州长|旗长|镇长|乡长|主任|书记|局长|厅长|部长|处长|科长|院长|校长|所长|站长|队长|行长|社长|会长|检察长|委员|经理|总裁|董事长|教授|秘书长|代表|支部|党委|党组|办公室)[\s\u3000]{1,6}[\p{Script=Han}×*]{1,4}(?:[\s\u3000][\p{Script=Han}×*]{1,2})?)$/u;

/** 同志们： 各位代表： 尊敬的…： */
export const salutationLine =
  /^(?:同志们|各位|尊敬的|亲爱的|敬爱的|朋友们|委员们|同学们|老师们|女士们)[^。；]{0,40}[：:！!]$|^[^。；，]{0,20}(?:同志|先生|女士|主席|总理|书记|主任|老师|领导)[：:]$/u;

/** 各省、自治区、直辖市人民政府，国务院各部委： but no lead-in as 现将情况报告如下： */
export const recipientLine = /^[^。；！？]{2,160}[：:]$/u;

export const leadIn =
  /(?:如下|以下|下列|通知|报告|意见|请示|方案|内容|包括|为|是|有|方面|问题|情况|工作|要求|精神)[：:]$/u;

/** How numbers of attachments are compared: 二 is 2, `a` is `A`. */
export function attachmentNumber(written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  const value = '一二三四五六七八九'.indexOf(written) + 1;
  return value > 0 ? String(value) : written === '十' ? '10' : written.toUpperCase();
}
