/** Reads all of a text, as each tool does after every keystroke but Claimcheck. */
export type Tool = (text: string) => unknown;

/** What is measured, by the names that the table has. Each is loaded only when it is used, for the sake of its memory. */
export const TOOLS: Readonly<Record<string, () => Promise<Tool>>> = {
  claimcheck: loadClaimcheck,
  remark: loadRemark,
  markdownlint: loadMarkdownlint,
  'harper.js': loadHarper,
  'Recognizers-Text': loadRecognizers,
};

async function loadClaimcheck(): Promise<Tool> {
  const { analyze } = await import('../../src/core/analyze');
  return (text) => analyze(text).findings;
}

async function loadRemark(): Promise<Tool> {
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  const { default: remarkGfm } = await import('remark-gfm');
  const { default: remarkFrontmatter } = await import('remark-frontmatter');
  const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
  return (text) => remark.parse(text);
}

async function loadMarkdownlint(): Promise<Tool> {
  const { lint } = await import('markdownlint/sync');
  return (text) => lint({ strings: { draft: text } });
}

async function loadHarper(): Promise<Tool> {
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const harper = new LocalLinter({ binary: binaryInlined });
  return (text) => harper.lint(text, { language: 'markdown' });
}

/** Its time grows much faster than the text, so it is given a paragraph at a time. */
async function loadRecognizers(): Promise<Tool> {
  const recognizers = await import('@microsoft/recognizers-text-suite');
  const { Culture, recognizeCurrency, recognizeDimension, recognizeNumber, recognizePercentage } = recognizers;
  const models = [recognizeCurrency, recognizePercentage, recognizeDimension, recognizeNumber];
  return (text) =>
    text.split(/\n\n+/).map((paragraph) => models.map((recognize) => recognize(paragraph, Culture.English)));
}
