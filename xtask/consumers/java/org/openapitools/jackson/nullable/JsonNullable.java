package org.openapitools.jackson.nullable;

import java.util.Objects;

/** A value, null, or nothing at all. Stands for the class of this name in jackson-databind-nullable, which comes from
 * Maven's registry. */
public final class JsonNullable<T> {
  private static final JsonNullable<?> UNDEFINED = new JsonNullable<>(null);
  private final T value;

  private JsonNullable(T value) {
    this.value = value;
  }

  @SuppressWarnings("unchecked")
  public static <T> JsonNullable<T> undefined() {
    return (JsonNullable<T>) UNDEFINED;
  }

  public static <T> JsonNullable<T> of(T value) {
    return new JsonNullable<>(value);
  }

  public T get() {
    return value;
  }

  public T orElse(T other) {
    return isPresent() ? value : other;
  }

  public boolean isPresent() {
    return this != UNDEFINED;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof JsonNullable<?> it && it.isPresent() && isPresent() && Objects.equals(value, it.value));
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, isPresent());
  }
}
