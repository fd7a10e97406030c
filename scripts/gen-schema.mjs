// JSON schemas for the YAML files a team writes, from the shapes that check them: completion, hover and faults in an editor.
import { toJsonSchema } from '@valibot/to-json-schema';

/** [path, text] of a schema; `more` is what the shape cannot say. */
export function schemaFile(name, title, shape, more = {}) {
  const { $schema, ...schema } = toJsonSchema(shape, { typeMode: 'input', target: 'draft-07' });
  const whole = { $schema, title, ...schema, ...more };
  return [`server/schemas/${name}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`];
}

/** A kind that extends no other must have a title and sections, and each section a title. */
export function kindSchema(shape) {
  const section = { required: ['id', 'title'], properties: { after: false } };
  return schemaFile('kind', 'Report Docs：文种 · kind of report', shape, {
    if: { not: { required: ['extends'] } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema, and no promise.
    then: {
      required: ['title', 'sections'],
      properties: { sections: { minItems: 1, items: section }, without: false },
    },
  });
}

const severities = ['off', 'hint', 'info', 'warning', 'error'];

/** `reports.yaml`: its rules, each with its options; what `config/parse-config.ts` reads. */
export function reportsSchema(rules, kinds, format) {
  const properties = Object.fromEntries(
    [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, ruleSchema(rule)]),
  );
  const whole = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Report Docs：reports.yaml',
    type: 'object',
    additionalProperties: false,
    required: ['version'],
    properties: {
      version: { const: 1, description: '文件格式的版本，写 1 · Version of the format: 1' },
      unit: {
        type: 'string',
        description:
          '本单位名称：文中出现别的单位名时据此提示 · Name of your own unit: another one in its place is told by it',
      },
      words: {
        type: 'array',
        items: { type: 'string' },
        description: '本单位认可的词语，词语类规则不提示 · Words that are right here, whatever a word list says',
      },
      profile: {
        enum: ['quiet', 'recommended', 'strict'],
        description:
          '启用哪些规则：quiet 只有确定的错误，recommended 推荐，strict 全部 · Which rules are on: only what is certainly wrong, the recommended ones, all',
      },
      kinds: {
        type: 'object',
        description:
          '路径 → 文种，先匹配的优先；* 代表名称的一部分，** 代表若干层文件夹 · Path → kind, the first that fits; * within a name, ** over folders',
        additionalProperties: { type: 'string', examples: kinds.map(({ id }) => id) },
      },
      rules: {
        type: 'object',
        description: '规则 → 级别，或级别和选项 · Rule → severity, or severity and options',
        additionalProperties: false,
        properties,
      },
      format: formatSchema(format),
      ignore: {
        type: 'array',
        items: { type: 'string' },
        description: '不检查的文件 · Files that are not checked',
      },
    },
  };
  return ['server/schemas/reports.schema.json', `${JSON.stringify(whole, null, 2)}\n`];
}

function formatSchema(choices) {
  const properties = Object.entries(choices).map(([name, words]) => [
    name,
    { enum: words, description: formatTexts[name] },
  ]);
  return {
    type: 'object',
    description:
      '排版：没有写的，依各文稿自己多数的写法 · Layout; what is not said here is decided by what each report mostly does',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

const formatTexts = {
  blankLines:
    '段落之间、标题前后的空行：one 一行，none 没有，keep 不变 · Blank lines between paragraphs and around headings',
  indent: '段首：two 空两字，none 顶格，keep 不变 · First line of a paragraph: two ideographic spaces, none, as it is',
  marker:
    '序号：full 用全角括号、后面不空格，keep 不变 · Numbers: wide brackets and no blank behind them, or as they are',
  spacing:
    '汉字与西文之间：space 空一格，none 不空，keep 不变（默认） · Between Chinese characters and Latin letters; keep is the default',
};

function ruleSchema({ title, options = {} }) {
  const severity = { enum: severities };
  const own = Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)]);
  const properties = { severity, ...Object.fromEntries(own) };
  return {
    description: `${title.zh} · ${title.en}`,
    anyOf: [severity, { type: 'object', additionalProperties: false, properties }],
  };
}

function optionSchema(spec) {
  const about = { description: `${spec.text.zh} · ${spec.text.en}`, default: spec.default };
  switch (spec.type) {
    case 'number':
      return { type: 'number', minimum: spec.min, maximum: spec.max, ...about };
    case 'flag':
      return { type: 'boolean', ...about };
    case 'choice':
      return { enum: spec.choices, ...about };
    default:
      return { type: 'array', items: { type: 'string', minLength: 1 }, ...about };
  }
}
