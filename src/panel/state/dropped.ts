import type { PanelClaim } from '../../protocol/messages';
import { formKey } from './form';
import { changeForm, openNewCitation, typeInto } from './forms';
import { startLookUp } from './lookUp';
import { viewOf, type Model, type Outcome } from './model';
import { choose } from './selection';

const IN_USE = 'Another source is in this form already. Send or discard it, then drop the link again.';

/**
 * A link was dropped on a claim: the form for its citation opens with the address in it, which is looked up at once, for
 * that is what it was dropped for. What somebody had typed into the form stays.
 */
export function dropAddress(model: Model, claim: PanelClaim, address: string): Outcome {
  const chosen = choose(model, claim.id, true);
  if (model.draft?.locked !== null) return { model: chosen, send: null };
  const opened = openNewCitation(chosen, claim);
  const key = formKey(claim.id, 'new');
  const form = viewOf(opened).forms[key];
  const isFree = form?.kind === 'citation' && form.source === null && form.fields.url.trim() === '';
  if (isFree) return startLookUp(typeInto(opened, key, { url: address }), key);
  return { model: changeForm(opened, key, (used) => ({ ...used, failure: IN_USE })), send: null };
}

/** Notes the claim that a link is held over; null for none. */
export function holdOver(model: Model, claim: string | null): Model {
  return model.dropOver === claim ? model : { ...model, dropOver: claim };
}

/** The address in what is dropped: the first link, else the text if it is one line; null for files and for prose. */
export function addressIn(data: Pick<DataTransfer, 'getData'>): string | null {
  const links = data.getData('text/uri-list').split(/\r?\n/);
  const link = links.find((line) => line !== '' && !line.startsWith('#')) ?? data.getData('text/plain');
  const address = link.trim();
  return address === '' || /\s/.test(address) || /^(?:file|vscode[\w-]*):/i.test(address) ? null : address;
}
