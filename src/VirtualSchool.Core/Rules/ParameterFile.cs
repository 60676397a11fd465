using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Reads a parameter from JSON (comments allowed): <c>name</c>, <c>kind</c>, <c>unit</c> and <c>fixed</c> (may be left out), <c>meaning</c>,
/// <c>history</c> with <c>from</c>, <c>to</c> (last day; null while it applies), <c>value</c>, <c>citation</c>, <c>address</c>,
/// <c>confidence</c> (V, H, M, L), and <c>checked</c> with <c>on</c> and <c>against</c>. A value that is not known is null and has
/// <c>unknown</c> (why, and where it could be found) in place of <c>confidence</c>. Anything else, or anything missing, is refused
/// with its place named.
/// </summary>
/// <remarks>
/// Kinds and their values: <c>number</c> (whole), <c>length</c> (<c>P1Y</c>, <c>P6M</c>, <c>P2W</c>, <c>P22D</c>), <c>money</c>
/// (pounds), <c>share</c> (0 to 1), <c>ages</c> (a list of <c>from</c>, <c>before</c> and <c>amount</c>), <c>flag</c> (true or
/// false), <c>date</c> and <c>day-of-year</c> (<c>07-31</c>).
/// </remarks>
public static class ParameterFile
{
    private static readonly string[] TopFields = ["name", "kind", "unit", "fixed", "meaning", "history", "checked"];
    private static readonly string[] EntryFields = ["from", "to", "value", "unknown", "citation", "address", "confidence"];

    /// <summary>Reads one parameter.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="json">The file's text.</param>
    /// <returns>A <see cref="Parameter{T}"/> of whole numbers (<c>number</c>), <see cref="PeriodLength"/>, <see cref="decimal"/>
    /// (<c>money</c>, <c>share</c>), <see cref="AgeTable"/>, <see cref="bool"/>, <see cref="LocalDate"/> or <see cref="AnnualDate"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">The file is not fit to be used; the message names the place.</exception>
    public static Parameter Read(string file, string json) =>
        StrictObject.ReadFile(file ?? throw new ArgumentNullException(nameof(file)), json ?? throw new ArgumentNullException(nameof(json)), TopFields, top =>
        {
            string meaning = top.Text("meaning");
            StrictObject check = top.Child("checked", "on", "against");
            check.Date("on");
            check.Text("against");
            return Read(top, meaning);
        });

    /// <summary>Reads the fields that a parameter has in every place: name, kind, unit and history.</summary>
    internal static Parameter Read(StrictObject top, string meaning) => top.Text("kind") switch
    {
        "number" => Read(top, meaning, Number, ParameterText.Of),
        "length" => Read(top, meaning, Length, ParameterText.Of),
        "money" => Read(top, meaning, Money, ParameterText.Pounds),
        "share" => Read(top, meaning, Share, v => $"{(v * 100).ToString("0.##", CultureInfo.InvariantCulture)} %"),
        "ages" => Read(top, meaning, Ages, ParameterText.Of),
        "flag" => Read(top, meaning, Flag, ParameterText.Of),
        "date" => Read(top, meaning, Date, ParameterText.Of),
        "day-of-year" => Read(top, meaning, DayOfYear, ParameterText.Of),
        _ => throw top.Fault("field 'kind' is none of number, length, money, share, ages, flag, date, day-of-year"),
    };

    private static Parameter<T> Read<T>(StrictObject top, string meaning, Func<JsonElement, (bool Success, T Value)> read, Func<T, string> words)
    {
        string name = top.Text("name");
        if (!Parameter.IsName(name))
        {
            throw top.Fault("field 'name' is not lower-case words parted by dots");
        }

        string? unit = top.TextIfAny("unit");
        ParameterValue<T>[] history = [.. top.Children("history", "history entry", EntryFields).Select(e => ReadEntry(e, read, words, unit))];
        return new Parameter<T>(name, meaning, top.Text("kind"), unit, top.Has("fixed") && top.Flag("fixed"), history);
    }

    private static ParameterValue<T> ReadEntry<T>(StrictObject entry, Func<JsonElement, (bool Success, T Value)> read, Func<T, string> words, string? unit)
    {
        EffectiveInterval inForce = entry.Dates();
        string citation = entry.Text("citation");
        string? address = entry.TextIfAny("address");
        if (entry.IsNull("value"))
        {
            return entry.Has("confidence")
                ? throw entry.Fault("a value that is not known has no confidence")
                : ParameterValue<T>.NotKnown(entry.Text("unknown"), inForce, new Citation(citation, Confidence.Unknown, address));
        }

        if (entry.Has("unknown"))
        {
            throw entry.Fault("it has a value and says that it is not known");
        }

        (bool success, T value) = read(entry.Value("value"));
        return success
            ? new ParameterValue<T>(value, inForce, new Citation(citation, entry.Sureness(), address), words(value), unit, null, null)
            : throw entry.Fault("field 'value' cannot be read");
    }

    private static (bool Success, int Value) Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int value) ? (true, value) : (false, 0);

    /// <summary>Pounds and whole pence: a rounded or mistyped figure is refused.</summary>
    internal static (bool Success, decimal Value) Money(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal value) && value >= 0 && decimal.Round(value, 2) == value ? (true, value) : (false, 0);

    private static (bool Success, decimal Value) Share(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal value) && value is >= 0 and <= 1 ? (true, value) : (false, 0);

    private static (bool Success, bool Value) Flag(JsonElement element) =>
        (element.ValueKind is JsonValueKind.True or JsonValueKind.False, element.ValueKind == JsonValueKind.True);

    private static (bool Success, LocalDate Value) Date(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && NodaTime.Text.LocalDatePattern.Iso.Parse(element.GetString()!) is { Success: true } parsed ? (true, parsed.Value) : (false, default);

    private static (bool Success, AnnualDate Value) DayOfYear(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && NodaTime.Text.AnnualDatePattern.Iso.Parse(element.GetString()!) is { Success: true } parsed ? (true, parsed.Value) : (false, default);

    private static (bool Success, AgeTable Value) Ages(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return (false, null!);
        }

        var bands = new List<AgeBand>();
        foreach (JsonElement row in element.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Object || row.EnumerateObject().Count() != 3
                || !row.TryGetProperty("from", out JsonElement from) || !row.TryGetProperty("before", out JsonElement before) || !row.TryGetProperty("amount", out JsonElement amount)
                || Number(from) is not { Success: true, Value: >= 0 } first || Money(amount) is not { Success: true } paid)
            {
                return (false, null!);
            }

            int? limit = before.ValueKind == JsonValueKind.Null ? null : Number(before).Value;
            if (limit <= first.Value || (bands.Count > 0 && bands[bands.Count - 1].BeforeAge != first.Value))
            {
                return (false, null!);
            }

            bands.Add(new AgeBand(first.Value, limit, paid.Value));
        }

        return bands.Count == 0 ? (false, null!) : (true, new AgeTable(bands));
    }

    private static (bool Success, PeriodLength Value) Length(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String || element.GetString() is not { Length: > 2 and < 7 } text || text[0] != 'P')
        {
            return (false, default);
        }

        int count = 0;
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return (false, default);
            }

            count = (count * 10) + text[i] - '0';
        }

        return (count, text[text.Length - 1]) switch
        {
            (0, _) => (false, default),
            (_, 'D') => (true, PeriodLength.Days(count)),
            (_, 'W') => (true, PeriodLength.Weeks(count)),
            (_, 'M') => (true, PeriodLength.Months(count)),
            (_, 'Y') => (true, PeriodLength.Years(count)),
            _ => (false, default),
        };
    }
}
