import assert from 'node:assert/strict';
import { refactored } from './refactored.ts';

const TITLE = 'Convert this Pod to a Deployment';

describe('Pod to Deployment', () => {
  it('keeps the text of the spec, its comments and what was written in many lines', () => {
    const before = `# the shop
apiVersion: v1
kind: P¦od # one of them
metadata:
  name: web
  labels: {app: web, version: "2"}
  annotations:
    example.com/scrape: "true" # by the collector
spec:
  # the only one
  containers:
    - name: web
      image: registry.example.com/web:1.4
      command:
        - sh
        - -c
        - |
          # no comment
            echo a

          echo b
      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
  restartPolicy: Never # as a try
  # the end
`;
    const after = `# the shop
apiVersion: apps/v1
kind: Deployment # one of them
metadata:
  name: web
  labels: {app: web, version: "2"}
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
        version: "2"
      annotations:
        example.com/scrape: "true" # by the collector
    spec:
      # the only one
      containers:
        - name: web
          image: registry.example.com/web:1.4
          command:
            - sh
            - -c
            - |
              # no comment
                echo a

              echo b
          resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
      # as a try
      # the end
`;
    assert.equal(refactored(before, TITLE), after);
    assert.equal(refactored(before.replaceAll('\n', '\r\n'), TITLE), after.replaceAll('\n', '\r\n'));
  });

  it('gives a Pod without labels one after its name', () => {
    const before =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: w¦eb}\n' +
      'spec: {containers: [{name: web, image: registry.example.com/web:1.4}]}';
    assert.equal(
      refactored(before, TITLE),
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector:\n    matchLabels:\n' +
        '      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n' +
        '    spec: {containers: [{name: web, image: registry.example.com/web:1.4}]}',
    );
  });

  it('is offered at the head of a Pod only', () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n' +
      '      image: registry.example.com/web:1.4\n';
    for (const place of ['v1', 'Pod', 'name: web\nspec', 'spec:'])
      assert.match(String(refactored(pod.replace(place, `¦${place}`), TITLE)), /kind: Deployment/);
    for (const text of [
      pod.replace('image', 'im¦age'),
      pod.replace('Pod', 'P¦od').replace('image:', 'image: {{ x }}'),
      pod.replace('Pod', 'P¦odTemplate'),
    ]) {
      assert.ok(!refactored(text, TITLE).includes('Deployment'));
    }
  });
});
