/** Words in quotation or title marks are another's: rules about what the writer says himself do not read them. */

const quotation = /《[^《》]{0,200}》|“[^“”]{0,400}”|「[^「」]{0,400}」/gu;

/** As long as the text, with every quotation and every cited title covered, marks included. */
export function withoutQuotations(text: string): string {
  if (!/[《“「]/u.test(text)) return text;
  // The inner one of two first, then the outer one that is left.
  return covered(covered(text));
}

function covered(text: string): string {
  return text.replace(quotation, (found) => '\uFFFC'.repeat(found.length));
}
