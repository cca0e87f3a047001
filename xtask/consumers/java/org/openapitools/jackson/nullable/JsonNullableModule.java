package org.openapitools.jackson.nullable;

import com.fasterxml.jackson.core.*;
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.*;
import java.io.IOException;
import java.util.List;

/** Reads and writes {@link JsonNullable}: what is undefined is left out, null is written. */
public class JsonNullableModule extends SimpleModule {
  public JsonNullableModule() {
    addDeserializer(JsonNullable.class, new Reader(null));
    setSerializerModifier(new BeanSerializerModifier() {
      @Override
      public List<BeanPropertyWriter> changeProperties(
          SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
        properties.replaceAll(it -> it.getType().hasRawClass(JsonNullable.class) ? new Writer(it) : it);
        return properties;
      }
    });
  }

  private static final class Writer extends BeanPropertyWriter {
    Writer(BeanPropertyWriter base) {
      super(base);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator out, SerializerProvider provider) throws Exception {
      if (get(bean) instanceof JsonNullable<?> value && value.isPresent()) {
        provider.defaultSerializeField(getName(), value.get(), out);
      }
    }
  }

  private static final class Reader extends JsonDeserializer<JsonNullable> implements ContextualDeserializer {
    private final JavaType type;

    Reader(JavaType type) {
      this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
      return new Reader(property.getType().containedTypeOrUnknown(0));
    }

    @Override
    public JsonNullable<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return JsonNullable.of(context.<Object>readValue(in, type));
    }

    @Override
    public JsonNullable<?> getNullValue(DeserializationContext context) {
      return JsonNullable.of(null);
    }
  }
}
