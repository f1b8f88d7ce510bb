/**
 * The page of a panel: a policy, a style sheet, a script, and nothing else. All that is shown is made by the script.
 */

export interface PageAddresses {
  /** What VS Code lets a panel load from. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
}

/** The page with a nonce of its own: 128 random bits, fresh for each page. */
export function panelPage({ cspSource, script, style }: PageAddresses): string {
  const nonce = freshNonce();
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
<title>Pod Coach</title>
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
