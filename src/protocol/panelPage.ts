/** What the page of the panel is put together from. */
export interface PanelPageParts {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Fresh for each page, from a secure random source. */
  readonly nonce: string;
  /** Address of `dist/panel/main.js` as the webview may load it. */
  readonly scriptUri: string;
  /** Address of `dist/panel/panel.css`. */
  readonly styleUri: string;
  readonly title: string;
}

/**
 * The page that the panel's script fills. Nothing but that one script and one style sheet can load: the controls bring
 * their styles as constructed style sheets, which need no exception, and icons are drawn, so there is no font either.
 * Data images are for the handle by which a text area is made higher.
 */
export function panelPage(parts: PanelPageParts): string {
  const { cspSource, nonce, scriptUri, styleUri, title } = parts;
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
<main id="panel"></main>
<script nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `a "b"` with the characters escaped that would end an attribute or start a tag. */
function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
