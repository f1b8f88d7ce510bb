import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

/** Two Pods that ask for the same: the first alone has a level that its namespace wants. */
const TEXT = `apiVersion: v1
kind: Namespace
metadata:
  name: strict
  labels:
    pod-security.kubernetes.io/enforce: baseline
---
apiVersion: v1
kind: Pod
metadata:
  name: in-strict
  namespace: strict
spec:
  hostNetwork: true
  containers:
    - name: web
      image: nginx:1.27
      securityContext:
        privileged: true
---
apiVersion: v1
kind: Pod
metadata:
  name: elsewhere
spec:
  hostNetwork: true
  containers:
    - name: web
      image: nginx:1.27
      securityContext:
        privileged: true
`;

const ONE_THING = ['privileged', 'pss-privileged', 'host-network', 'pss-host-namespaces'];

describe('What Pod Security and advice both say', () => {
  it('is said once at each place: by Pod Security where a level is wanted, as advice elsewhere', () => {
    const lines = allFindings(new Analyzer().analyse(TEXT, { ...defaultSettings, profile: 'production' }))
      .filter(({ rule }) => ONE_THING.includes(rule))
      .map(({ rule, range }) => `${rule} ${TEXT.slice(0, range.start).split('\n').length}`);
    assert.deepEqual(lines.sort(), ['host-network 26', 'privileged 31', 'pss-host-namespaces 14', 'pss-privileged 19']);
  });
});
