import assert from 'node:assert/strict';
import { podSecurityLevel } from '../../../../src/core/manifest/pod-security/evaluate.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { analyzer } from '../marked.ts';
import { refactored } from './refactored.ts';

const TITLE = 'Make this Pod meet the restricted Pod Security level';
const POD = (cursor: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web # serves pages
      image: nginx:1.27
      resources:
        requests: {cpu: 100m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        ${cursor}privileged: true
`;

describe('Make this Pod meet the restricted Pod Security level', () => {
  it('leaves a Pod that meets the restricted level, with its comments', () => {
    const text = refactored(POD('¦'), TITLE);
    assert.equal(typeof text, 'string', JSON.stringify(text));
    assert.match(String(text), /# serves pages/);
    const [document] = analyzer.analyse(String(text), defaultSettings).documents;
    const subject = document?.analysis.subjects[0];
    assert.ok(subject?.type === 'manifest');
    assert.equal(podSecurityLevel(subject.manifest, defaultSettings.kubernetesVersion), 'restricted');
  });

  it('is not offered where nothing decides on security', () => {
    const offered = refactored(POD('').replace('nginx', 'ng¦inx'), TITLE);
    assert.ok(Array.isArray(offered) && !offered.includes(TITLE), JSON.stringify(offered));
  });
});
