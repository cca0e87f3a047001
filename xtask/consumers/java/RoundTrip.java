import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import org.openapitools.client.ApiClient;

/** Reads each sample of a list into the class of its schema and prints what it is written as, a line each. */
class RoundTrip {
  public static void main(String[] arguments) throws Exception {
    ObjectMapper plain = new ObjectMapper();
    ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
    for (JsonNode sample : plain.readTree(new File(arguments[0]))) {
      ObjectNode verdict = plain.createObjectNode().put("sample", sample.get("name").asText());
      try {
        Class<?> model = Class.forName("org.openapitools.client.model." + sample.get("schema").asText());
        String written = mapper.writeValueAsString(mapper.readValue(sample.get("body").toString(), model));
        verdict.set("back", plain.readTree(written));
      } catch (Exception problem) {
        verdict.put("error", problem.toString());
      }
      System.out.println(verdict);
    }
  }
}
