/** Volumes of a pod spec, and claims that a StatefulSet makes for each Pod, -> volumes of a picture. */
import type { VolumeModel } from '../../pod-model.ts';
import type { MapValue } from '../../yaml/values.ts';
import { rangeIn } from './part-source.ts';
import type { PartSource } from './part-source.ts';

/** Which field of a source says what it refers to. */
const detailFields: Readonly<Record<string, string>> = {
  configMap: 'name',
  secret: 'secretName',
  persistentVolumeClaim: 'claimName',
  hostPath: 'path',
  nfs: 'server',
  csi: 'driver',
  image: 'reference',
};

/** A volume without a source is an emptyDir to the API server. */
const usualSource = 'emptyDir';

export function volumeModel(source: PartSource, volume: MapValue): VolumeModel {
  const name = volume.text('name') ?? '';
  const field = volume.entries.find((entry) => entry.name !== 'name')?.name ?? usualSource;
  const detailField = Object.hasOwn(detailFields, field) ? (detailFields[field] ?? '') : '';
  const detail = volume.map(field)?.text(detailField);
  return {
    id: source.id(`volume/${name}`),
    range: rangeIn(source, volume),
    name,
    source: field,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** A StatefulSet makes a claim of each template for each of its Pods, and the Pods see it as a volume of that name. */
export function claimTemplateModel(source: PartSource, claim: MapValue): VolumeModel {
  const name = claim.map('metadata')?.text('name') ?? '';
  return {
    id: source.id(`volume/${name}`),
    range: rangeIn(source, claim),
    name,
    source: 'persistentVolumeClaim',
    claimTemplate: true,
  };
}
