// Stryker's runner asks for files of mocha without their ending, which since mocha 12 is `.cjs`: Node does not try that by itself.
require.extensions['.cjs'] = require.extensions['.js'];
