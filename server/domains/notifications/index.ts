import './things/known-things.ts';

export { thingNamedBy } from './things/named-thing.face.ts';
export { mayKnowOf, type NamedThing, namedThing, nameThings } from './things/named-thing.ts';
export { NamedThingType, ThingInput } from './things/named-thing.types.ts';
