/** The words by which the title of an official text is told from the lines around it. */

/** What a title of an official text ends with. */
export const genre =
  /(?:报告|意见|通知|通报|公告|通告|决定|决议|命令|令|公报|批复|请示|函|纪要|议案|方案|规划|计划|办法|规定|条例|细则|总结|要点|材料|讲话|讲话稿|发言|发言提纲|提纲|心得|体会|简报|倡议书|说明|制度|汇报|述职|稿|书|法|解释|章程|规则|准则|指南|指引|措施|清单|案|提要|综述|建议|记录|预案|合同|协议)(?:[（(].{1,20}[）)])?$/u;

/** Words of a page around a text. They open a title as well (时间管理培训心得体会), which is told by its own last word. */
const chrome =
  /^(?:首页|当前位置|来源|发布|时间|字号|字体|打印|分享|下载|索引号|索 引 号|主题分类|发文机关|发文字号|成文日期|标题|有效性|名称)/u;

/** Labels of the record that a page shows above an official text, and of a cover. */
const label =
  /^(?:索\s?引\s?号|主题(?:词|分类)|文种|公文种类|公开(?:方式|形式|范围|时限|属性)|发(?:文|布)机(?:关|构)|发文字号|(?:成文|发布|生成|抓取|更新)(?:日期|时间)|标题|有效性|名称|(?:信息)?来源|作者|责任编辑|(?:浏览|阅读|点击)(?:量|次数|数)|\p{Script=Han}{1,4}人|URL)\s*[:：]/iu;

const alone =
  /^\d{4}[-/.]\d|^\d{4}年\d{1,2}月(?:\d{1,2}日.*)?$|^[一二][一二三四五六七八九〇○零Oo]{3}年.{1,3}月.{0,4}$|[：:]$|^[【[].*[】\]]$|[>›»].*[>›»]|^\S{1,8}〔\d{4}〕|号$/u;

/** 青禾县水利局局长　周文川: who speaks stands over or under a title and is none. */
const speaker =
  /^\S{2,18}(?:[省市区县州旗镇乡局厅部处科院校所站队行社会]长|主席|主任|书记|检察长|总经理|秘书长)[\s\u3000]{1,6}[\p{Script=Han}×*]{2,4}$/u;

/** 青禾县水利局文件, in red over the number of the document and its title. */
const letterhead = /^[^，。；：关]{2,30}(?:政府|委员会|党委|党组|[局厅办部院会室处委司]|公司|学校|大学)文件$/u;

/** Whether a line above a text belongs to the page or the record and is not its title. */
export function isFurniture(line: string): boolean {
  if (alone.test(line) || label.test(line) || speaker.test(line) || letterhead.test(line)) return true;
  return chrome.test(line) && !genre.test(line);
}

/** What the head of an official text holds above its title: its number, how secret and how urgent it is; the standard of a form (GB8567——88). */
const headMark =
  /^\s*(?:\*\*)?(?:\S{1,16}[〔［[（(【]\s*\d{4}\s*[〕］\]）)】]\s*(?:第\s*)?\d{1,5}\s*号|(?:绝密|机密|秘密|特急|加急|平急|急件)(?:\s*★.{0,12})?|GB(?:\/T)?\s?\d{3,5}(?:\.\d+)?\s*[-—–―]{1,3}\s*\d{2,4})(?:\*\*)?\s*$/u;

export function isHeadMark(line: string): boolean {
  return headMark.test(line) || letterhead.test(line.trim());
}
