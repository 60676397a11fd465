using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VirtualSchool;

/// <summary>Map files in and out. Strict: a field nobody knows, a pattern that does not compile or a header that two fields claim is refused.</summary>
internal static class MapJson
{
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 12 };

    // Readable text: the file is never part of a web page.
    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    internal static ExportMap Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Reading);
        }
        catch (JsonException problem)
        {
            throw new ExportMapException(
                string.Format(CultureInfo.InvariantCulture, "line {0}", (problem.LineNumber ?? 0) + 1),
                "this is no JSON, or nested too deeply",
                problem);
        }

        using (document)
        {
            return ReadMap(new MapObject(document.RootElement, string.Empty));
        }
    }

    /// <summary>Reads a file of shared code lists.</summary>
    internal static IReadOnlyList<ValueList> ReadLists(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, Reading);
        var file = new MapObject(document.RootElement, string.Empty);
        string jurisdiction = file.Required("jurisdiction");
        file.Required("note");
        var lists = new List<ValueList>();
        int index = 0;
        foreach (JsonElement item in file.Items("lists"))
        {
            var list = new MapObject(item, file.Item("lists", index++));
            lists.Add(new ValueList(list.Required("name"), jurisdiction, Entries(list)));
            list.Text("note");
            list.Finish();
        }

        file.Finish();
        return lists;
    }

    internal static byte[] Write(ExportMap map)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            WriteMap(json, map);
        }

        return stream.ToArray();
    }

    private static ExportMap ReadMap(MapObject file)
    {
        string name = file.Required("format");
        if (!name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            throw new ExportMapException("format", "small letters, digits and hyphens only");
        }

        string version = file.Required("version");
        string title = file.Required("title");
        string note = file.Required("note");
        string jurisdiction = file.Text("jurisdiction") ?? "scotland";
        SourceId source = Source(file);
        MapObject? layout = file.Object("file");
        foreach (string kind in layout?.Texts("kinds") ?? [])
        {
            if (kind is not ("csv" or "xlsx"))
            {
                throw new ExportMapException("file.kinds", "only csv and xlsx are read");
            }
        }

        IReadOnlyList<string> encodings = layout?.Texts("encodings") is { Count: > 0 } given ? given : TableOptions.Default.Encodings;
        for (int i = 0; i < encodings.Count; i++)
        {
            if (!TableOptions.Default.Encodings.Contains(encodings[i]))
            {
                throw new ExportMapException(layout!.Item("encodings", i), "utf-8, utf-16 or windows-1252 is needed here");
            }
        }

        char[] delimiters = Delimiters(layout);
        int preamble = layout?.Number("maxPreambleRows", 0, 100) ?? TableOptions.Default.MaxPreambleRows;
        IReadOnlyList<string> sheets = layout?.Texts("sheet") ?? [];
        layout?.Finish();

        IReadOnlyList<string> nulls = file.Texts("nulls");
        int? pivot = file.Number("twoDigitYearPivot", 0, 99);
        IReadOnlyList<DatePattern> dates = Dates(file, "dates", pivot);
        bool inclusive = file.Flag("endIsInclusive") ?? true;
        List<FieldMap> fields = Fields(file, pivot);
        IReadOnlyList<FieldTarget> key = Targets(file, "key", fields);
        IReadOnlyList<FieldTarget> any = Targets(file, "requireAny", fields);
        file.Finish();

        var map = new ExportMap(name, version, title, note, source, jurisdiction, fields)
        {
            Encodings = encodings,
            Delimiters = delimiters,
            MaxPreambleRows = preamble,
            Sheets = sheets,
            Nulls = nulls,
            Dates = dates,
            TwoDigitYearPivot = pivot,
            EndIsInclusive = inclusive,
            Key = key,
            RequireAny = any,
        };
        Check(map);
        return map;
    }

    private static SourceId Source(MapObject file)
    {
        MapObject source = file.Object("source") ?? throw new ExportMapException("source", "the field is missing");
        SourceKind kind = source.Required("kind") switch
        {
            "education" => SourceKind.Education,
            "social-work" => SourceKind.SocialWork,
            "other" => SourceKind.Other,
            _ => throw new ExportMapException("source.kind", "education, social-work or other is needed here"),
        };
        var id = new SourceId(kind, source.Required("name"));
        source.Finish();
        return id;
    }

    private static char[] Delimiters(MapObject? layout)
    {
        IReadOnlyList<string> texts = layout?.Texts("delimiters") ?? [];
        for (int i = 0; i < texts.Count; i++)
        {
            if (texts[i] is not ("," or ";" or "\t" or "|"))
            {
                throw new ExportMapException(layout!.Item("delimiters", i), "comma, semicolon, tab or bar is needed here");
            }
        }

        return texts.Count == 0 ? [',', ';', '\t', '|'] : [.. texts.Select(t => t[0])];
    }

    private static List<DatePattern> Dates(MapObject owner, string name, int? pivot)
    {
        var patterns = new List<DatePattern>();
        foreach (string text in owner.Texts(name))
        {
            DatePattern pattern = DatePattern.Compile(text)
                ?? throw new ExportMapException(owner.Item(name, patterns.Count), "this is no date pattern: day, month and year once each, and separators");
            if (pattern.HasTwoDigitYear && pivot is null)
            {
                throw new ExportMapException(owner.Item(name, patterns.Count), "a two-digit year needs twoDigitYearPivot in the map");
            }

            patterns.Add(pattern);
        }

        return patterns;
    }

    private static FieldTarget[] Targets(MapObject file, string name, List<FieldMap> fields)
    {
        IReadOnlyList<string> texts = file.Texts(name);
        var targets = new FieldTarget[texts.Count];
        for (int i = 0; i < texts.Count; i++)
        {
            if (!FieldTargets.TryParse(texts[i], out targets[i]) || !fields.Exists(f => f.Target == targets[i]))
            {
                throw new ExportMapException(file.Item(name, i), "this is no field of the map");
            }
        }

        return targets;
    }

    private static List<FieldMap> Fields(MapObject file, int? pivot)
    {
        var fields = new List<FieldMap>();
        var seen = new HashSet<FieldTarget>();
        foreach (JsonElement item in file.Items("fields"))
        {
            var field = new MapObject(item, file.Item("fields", fields.Count));
            if (!FieldTargets.TryParse(field.Required("to"), out FieldTarget target))
            {
                throw new ExportMapException(field.At("to"), "no such field");
            }

            if (!seen.Add(target))
            {
                throw new ExportMapException(field.At("to"), "two fields have this name");
            }

            fields.Add(Field(field, target, pivot));
            field.Finish();
        }

        return fields.Count == 0 ? throw new ExportMapException("fields", "a map needs at least one field") : fields;
    }

    private static FieldMap Field(MapObject field, FieldTarget target, int? pivot)
    {
        IReadOnlyList<string> from = field.Texts("from");
        IReadOnlyList<string> patterns = field.Texts("regex");
        if (from.Count == 0 && patterns.Count == 0)
        {
            throw new ExportMapException(field.Place, "a field needs from or regex");
        }

        var regexes = new List<Regex>();
        foreach (string pattern in patterns)
        {
            regexes.Add(Compile(pattern, field.Item("regex", regexes.Count)));
        }

        string? repair = field.Text("repair");
        if (repair is not null && (repair != "leftPad9" || target != FieldTarget.Scn))
        {
            throw new ExportMapException(field.At("repair"), "only leftPad9, and only for scn");
        }

        string? system = field.Text("system");
        if (system is not null && target is not (FieldTarget.PersonId or FieldTarget.StudentId))
        {
            throw new ExportMapException(field.At("system"), "only personId and studentId belong to a system");
        }

        if (field.Text("unknown") is { } unknown && unknown != "keep-and-report")
        {
            throw new ExportMapException(field.At("unknown"), "only keep-and-report: an unknown value never becomes a default");
        }

        if (field.Has("dates") && !target.IsDate())
        {
            throw new ExportMapException(field.At("dates"), "this field holds no date");
        }

        ValueList? values = Values(field, target);
        if (values is null && target.NeedsValues())
        {
            throw new ExportMapException(field.At("values"), "this field needs a list of its codes");
        }

        return new FieldMap(target, from, regexes)
        {
            IsRequired = field.Flag("required") ?? false,
            RepairsLostZero = repair is not null,
            System = system,
            Dates = field.Has("dates") ? Dates(field, "dates", pivot) : null,
            Nulls = field.Texts("nulls"),
            Values = values,
        };
    }

    private static Regex Compile(string pattern, string place)
    {
        try
        {
#if NET
            // Time in step with the length of the text, whatever the pattern.
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
#else
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(250));
#endif
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw new ExportMapException(place, "this is no regular expression, or of a kind that is not allowed here", problem);
        }
    }

    private static ValueList? Values(MapObject field, FieldTarget target)
    {
        ValueList values;
        if (field.IsText("values"))
        {
            values = SharedLists.Find(field.Required("values")) ?? throw new ExportMapException(field.At("values"), "there is no shared list of this name");
        }
        else if (field.Has("values"))
        {
            values = new ValueList(null, string.Empty, Entries(field));
        }
        else
        {
            return null;
        }

        if (target.Codes() is { } codes && values.Entries.FirstOrDefault(e => !codes.Contains(e.Code)) is { })
        {
            throw new ExportMapException(field.At("values"), "the codes of this field are " + string.Join(", ", codes));
        }

        return values;
    }

    private static List<ValueEntry> Entries(MapObject owner)
    {
        var entries = new List<ValueEntry>();
        foreach (JsonElement item in owner.Items("values"))
        {
            var entry = new MapObject(item, owner.Item("values", entries.Count));
            entries.Add(new ValueEntry(entry.Required("code"), entry.Texts("match"))
            {
                Label = entry.Text("label"),
                Citation = entry.Text("citation"),
                Away = entry.Flag("away"),
                Group = entry.Text("group"),
                Home = entry.Text("home"),
                IsLegacy = entry.Flag("legacy") ?? false,
            });
            entry.Finish();
        }

        return ValueList.Clash(entries) is null ? entries : throw new ExportMapException(owner.At("values"), "one text stands for two codes");
    }

    private static void Check(ExportMap map)
    {
        var owners = new Dictionary<string, FieldTarget>(StringComparer.Ordinal);
        for (int i = 0; i < map.Fields.Count; i++)
        {
            FieldMap field = map.Fields[i];
            string place = string.Format(CultureInfo.InvariantCulture, "fields[{0}]", i);
            foreach (string key in field.From.Select(HeaderText.Key))
            {
                if (key.Length == 0)
                {
                    throw new ExportMapException(place + ".from", "a header cannot be blank");
                }

                if (owners.TryGetValue(key, out FieldTarget owner) && owner != field.Target)
                {
                    throw new ExportMapException(place + ".from", $"one of the headers stands for {owner.Name()} already");
                }

                owners[key] = field.Target;
            }

            if (field.Target.IsDate() && (field.Dates ?? map.Dates).Count == 0)
            {
                throw new ExportMapException(place, "a date needs patterns: give dates here or in the map");
            }

            foreach (ValueEntry entry in field.Values?.Entries ?? [])
            {
                CheckEntry(map, field.Target, entry, place);
            }
        }
    }

    private static void CheckEntry(ExportMap map, FieldTarget target, ValueEntry entry, string place)
    {
        if (target == FieldTarget.LegalReason && (entry.Label is null || entry.Citation is null))
        {
            throw new ExportMapException(place + ".values", "a legal basis needs label and citation");
        }

        if (target == FieldTarget.PlacementType && (entry.Label is null || entry.Away is null || entry.Group is null))
        {
            throw new ExportMapException(place + ".values", "a home needs label, away and group");
        }

        if (entry.Home is not null && HomeOf(map, entry.Home) is null)
        {
            throw new ExportMapException(place + ".values", "the home it names is no code of placementType");
        }
    }

    internal static ValueEntry? HomeOf(ExportMap map, string code)
    {
        int field = map.IndexOf(FieldTarget.PlacementType);
        ValueList? homes = field < 0 ? SharedLists.Find(map.Jurisdiction + "/homes") : map.Fields[field].Values;
        return homes?.Entries.FirstOrDefault(e => e.Code == code);
    }

    private static void WriteMap(Utf8JsonWriter json, ExportMap map)
    {
        json.WriteStartObject();
        json.WriteString("format", map.Name);
        json.WriteString("version", map.Version);
        json.WriteString("title", map.Title);
        json.WriteString("note", map.Note);
        json.WriteString("jurisdiction", map.Jurisdiction);
        json.WriteStartObject("source");
        json.WriteString("kind", map.SourceKind switch { SourceKind.Education => "education", SourceKind.SocialWork => "social-work", _ => "other" });
        json.WriteString("name", map.Source.Name);
        json.WriteEndObject();
        json.WriteStartObject("file");
        WriteTexts(json, "kinds", ["csv", "xlsx"]);
        WriteTexts(json, "encodings", map.Encodings);
        WriteTexts(json, "delimiters", map.Delimiters.Select(d => d.ToString()));
        json.WriteNumber("maxPreambleRows", map.MaxPreambleRows);
        if (map.Sheets.Count > 0)
        {
            WriteTexts(json, "sheet", map.Sheets);
        }

        json.WriteEndObject();
        WriteTexts(json, "nulls", map.Nulls);
        WriteTexts(json, "dates", map.Dates.Select(d => d.Text));
        if (map.TwoDigitYearPivot is { } pivot)
        {
            json.WriteNumber("twoDigitYearPivot", pivot);
        }

        json.WriteBoolean("endIsInclusive", map.EndIsInclusive);
        WriteTexts(json, "key", map.Key.Select(k => k.Name()));
        WriteTexts(json, "requireAny", map.RequireAny.Select(k => k.Name()));
        json.WriteStartArray("fields");
        foreach (FieldMap field in map.Fields)
        {
            WriteField(json, field);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, FieldMap field)
    {
        json.WriteStartObject();
        json.WriteString("to", field.Target.Name());
        WriteTexts(json, "from", field.From);
        if (field.Regexes.Count > 0)
        {
            WriteTexts(json, "regex", field.Regexes.Select(r => r.ToString()));
        }

        if (field.IsRequired)
        {
            json.WriteBoolean("required", true);
        }

        if (field.RepairsLostZero)
        {
            json.WriteString("repair", "leftPad9");
        }

        if (field.System is not null)
        {
            json.WriteString("system", field.System);
        }

        if (field.Dates is not null)
        {
            WriteTexts(json, "dates", field.Dates.Select(d => d.Text));
        }

        if (field.Nulls.Count > 0)
        {
            WriteTexts(json, "nulls", field.Nulls);
        }

        if (field.Values is { Name: { } shared })
        {
            json.WriteString("values", shared);
        }
        else if (field.Values is not null)
        {
            json.WriteStartArray("values");
            foreach (ValueEntry entry in field.Values.Entries)
            {
                WriteEntry(json, entry);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, ValueEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("code", entry.Code);
        WriteTexts(json, "match", entry.Match);
        WriteOptional(json, "label", entry.Label);
        WriteOptional(json, "citation", entry.Citation);
        if (entry.Away is { } away)
        {
            json.WriteBoolean("away", away);
        }

        WriteOptional(json, "group", entry.Group);
        WriteOptional(json, "home", entry.Home);
        if (entry.IsLegacy)
        {
            json.WriteBoolean("legacy", true);
        }

        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
