// Calls the sandbox, whose address is given, by the client that NSwag writes, and says what came.
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using PersatApi;

static class Calls
{
    static void Main(string[] arguments)
    {
        Run(arguments[0]).GetAwaiter().GetResult();
    }

    static async Task Run(string address)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "mock-key");
        var api = new PersatClient(http) { BaseUrl = address + "/v1" };
        Console.WriteLine("client: " + (await api.GetClientAsync("CL-0044")).Data.Company_name);
        try
        {
            await api.GetClientAsync("nobody");
        }
        catch (ApiException<ErrorEnvelope> failure)
        {
            Console.WriteLine("failure " + failure.StatusCode + ": " + failure.Result.Error.UserMessage);
        }
        var created = await api.CreateClientAsync(new ClientCreate { Uid_client = "N-1", Company_name = "Ñandú" });
        Console.WriteLine("created: " + created.Data.Company_name);
        var fault = "{\"fault\": \"status=200\", \"operation\": \"getClient\", \"times\": 1}";
        await http.PostAsync(address + "/_sandbox/faults", new StringContent(fault, Encoding.UTF8, "application/json"));
        Console.WriteLine("success under 200: " + (await api.GetClientAsync("CL-0044")).Success);
        http.DefaultRequestHeaders.Add("X-Sandbox-Fault", "unknown-value");
        Console.WriteLine("state: " + (await api.GetWorkOrderAsync("134")).Data.State);
        // System.Text.Json reads no value of an enumeration that is no identifier, such as `client.deleted`.
        var body = "{\"eventType\": \"client.deleted\", \"payload\": {\"uid_client\": \"CL-0044\"}}";
        var told = JsonSerializer.Deserialize<Told<DeletedClient>>(body);
        Console.WriteLine(told.EventType + ": " + told.Payload.Uid_client);
    }

    class Told<T>
    {
        [JsonPropertyName("eventType")]
        public string EventType { get; set; }

        [JsonPropertyName("payload")]
        public T Payload { get; set; }
    }
}
