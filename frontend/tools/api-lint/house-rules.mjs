// Rules that Redocly has no words for.

/** A property says what it means: beside it, or at the schema that it refers to. */
const propertyDescription = () => ({
  Schema: {
    enter(schema, { report, location, resolve }) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const described = property.description ?? (property.$ref && resolve(property).node?.description);
        if (!described)
          report({ message: `Property “${name}” has no description.`, location: location.child(["properties", name]) });
      }
    },
  },
});

export default () => ({
  id: "house",
  rules: { oas3: { "property-description": propertyDescription } },
});
