import contract from '@sluice/openapi/emulator.json' with { type: 'json' };

const { schemas } = contract.components;

/** The contract of the controls as Ajv takes it: Ajv finds a branch by its `const`, and refuses a discriminator that has a mapping. */
export const contractForAjv: object = {
  ...contract,
  components: {
    ...contract.components,
    schemas: { ...schemas, Fault: withoutMapping(schemas.Fault), ScenarioEvent: withoutMapping(schemas.ScenarioEvent) },
  },
};

function withoutMapping(schema: { readonly discriminator: { readonly propertyName: string } }): object {
  return { ...schema, discriminator: { propertyName: schema.discriminator.propertyName } };
}
