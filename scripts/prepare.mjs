// npm's `prepare`. For whoever installs from git (`npm install git+…`, as pre-commit does) the command line must be built, because
// `dist/` is not in the repository. npm sets the variable below then. After `npm ci` in a clone it is not set, and nothing is done.
if (process.env.npm_package_resolved !== undefined) {
  // `npm install -g` hands this on, but what the build needs is installed here.
  delete process.env.npm_config_global;
  await import('./build-once.mjs');
}
