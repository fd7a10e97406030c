/** Of which document a question is: one about an item of an earlier answer has that in the item's data. */
import type { OfDocument } from '../features/feature.ts';
import { field } from './client-facts.ts';

/** The question with its document; undefined for an item that is not ours. */
export function addressed<P>(sent: P): (P & OfDocument) | undefined {
  const of = field(sent, 'textDocument') ?? field(field(sent, 'data'), 'textDocument');
  const uri = field(of, 'uri');
  return typeof uri === 'string' ? { ...sent, textDocument: { uri } } : undefined;
}
