using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Schedules as JSON, in and out. The shape is fixed by docs/reference/schemas/schedule.schema.json. The same schedule gives the same bytes, and reading and writing again
/// gives those bytes.
/// </summary>
public static class ScheduleFile
{
    /// <summary>What every schedule says in its field <c>format</c>.</summary>
    public const string Format = "virtualschool.schedule/1";

    private const int MaximumLength = 500_000_000;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] TopFields = ["format", "asAt", "knownAt", "rules", "from", "to", "children", "by", "counts", "groups", "findings"];
    private static readonly string[] CountFields = ["state", "shown", "leftOut"];
    private static readonly string[] GroupFields = ["kind", "key", "title", "children", "entries"];
    private static readonly string[] FindingFields = ["reference", "deadline", "code", "severity", "message", "remedy", "place"];

    private static readonly string[] EntryFields =
    [
        "id", "reference", "initials", "school", "worker", "restricted", "deadline", "what", "due", "state", "inWords", "daysLate", "outcome", "working", "runsFrom", "runsFromOn",
        "rule", "citation", "confidence", "address", "otherReading", "fallback", "councilClosed", "metOn", "missing",
    ];

    /// <summary>Writes a schedule: indented, line feeds, every field in its order, null where nothing is said.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>UTF-8 without byte-order mark, ending with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is null.</exception>
    public static byte[] Write(Schedule schedule)
    {
        if (schedule is null)
        {
            throw new ArgumentNullException(nameof(schedule));
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, schedule);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Reads a schedule that <see cref="Write(Schedule)"/> wrote.</summary>
    /// <param name="file">The file's name without its folder, for positions.</param>
    /// <param name="utf8">The file's bytes.</param>
    /// <returns>The schedule, or what stands against it: anything that is missing, not known, of another shape, or does not fit the rest.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ScheduleReadResult Read(string file, byte[] utf8)
    {
        if (file is null)
        {
            throw new ArgumentNullException(nameof(file));
        }

        if (utf8 is null)
        {
            throw new ArgumentNullException(nameof(utf8));
        }

        string? why = null;
        try
        {
            string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(utf8);
            return new ScheduleReadResult(StrictObject.ReadFile(file, text, TopFields, Top, MaximumLength), IssueReport.Empty);
        }
        catch (RuleConfigurationException e)
        {
            why = e.Place;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // Bytes that are no text, half a character, or deadlines that cannot stand in one schedule: the exception's words may quote the file.
        }

        return new ScheduleReadResult(null, new IssueReport([new Issue(IssueCodes.ScheduleUnreadable, new SourcePosition(file, field: why))]));
    }

    /// <summary>All that is said of one deadline, to tell whether two are the same.</summary>
    internal static string Text(ScheduleEntry entry)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, entry);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Schedule schedule)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("asAt", ScheduleEntry.Iso(schedule.AsAt));
        Day(json, "knownAt", schedule.KnownAt);
        json.WriteString("rules", schedule.Rules);
        Day(json, "from", schedule.From);
        Day(json, "to", schedule.To);
        json.WriteNumber("children", schedule.Children);
        json.WriteString("by", ScheduleCodes.Groupings[(int)schedule.Grouping]);
        json.WriteStartArray("counts");
        foreach (ScheduleCount count in schedule.Counts)
        {
            json.WriteStartObject();
            json.WriteString("state", ScheduleCodes.States[(int)count.State]);
            json.WriteNumber("shown", count.Shown);
            json.WriteNumber("leftOut", count.LeftOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (ScheduleGroup group in schedule.Groups)
        {
            json.WriteStartObject();
            json.WriteString("kind", ScheduleCodes.GroupKinds[(int)group.Kind]);
            Text(json, "key", group.Key);
            json.WriteString("title", group.Title);
            json.WriteNumber("children", group.Children);
            json.WriteStartArray("entries");
            foreach (ScheduleEntry entry in group.Entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (ScheduleFinding finding in schedule.Findings)
        {
            json.WriteStartObject();
            json.WriteString("reference", finding.Reference);
            json.WriteString("deadline", finding.Deadline);
            json.WriteString("code", finding.Code);
            json.WriteString("severity", ScheduleCodes.Severities[(int)finding.Severity]);
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            Text(json, "place", finding.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScheduleEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("reference", entry.Child.Reference);
        Text(json, "initials", entry.Child.Initials);
        Text(json, "school", entry.Child.School);
        Text(json, "worker", entry.Child.Worker);
        json.WriteBoolean("restricted", entry.Child.IsRestricted);
        json.WriteString("deadline", entry.Code);
        json.WriteString("what", entry.Title);
        Day(json, "due", entry.Due);
        json.WriteString("state", ScheduleCodes.States[(int)entry.State]);
        json.WriteString("inWords", entry.StateInWords());
        json.WriteNumber("daysLate", entry.DaysLate);
        json.WriteString("outcome", entry.Outcome.ToString());
        Text(json, "working", entry.Working);
        Text(json, "runsFrom", entry.RunsFrom);
        Day(json, "runsFromOn", entry.RunsFromOn);
        Text(json, "rule", entry.Rule);
        json.WriteString("citation", entry.Citation.Text);
        json.WriteString("confidence", entry.Citation.Confidence.ToString());
        Text(json, "address", entry.Citation.Address);
        Day(json, "otherReading", entry.OtherReading);
        json.WriteBoolean("fallback", entry.IsFallback);
        if (entry.FallsOnClosedDay is { } closed)
        {
            json.WriteBoolean("councilClosed", closed);
        }
        else
        {
            json.WriteNull("councilClosed");
        }

        Day(json, "metOn", entry.MetOn);
        json.WriteStartArray("missing");
        foreach (string fact in entry.Missing)
        {
            json.WriteStringValue(fact);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day) => Text(json, name, day is null ? null : ScheduleEntry.Iso(day));

    private static Schedule Top(StrictObject top)
    {
        if (top.Text("format") != Format)
        {
            throw top.Fault("another format");
        }

        var leftOut = new int[ScheduleCodes.States.Length];
        var shown = new int[ScheduleCodes.States.Length];
        foreach (StrictObject count in top.Children("counts", "count", CountFields))
        {
            int state = Code(count, "state", ScheduleCodes.States);
            (shown[state], leftOut[state]) = (count.Whole("shown"), count.Whole("leftOut"));
        }

        IReadOnlyList<StrictObject> groups = top.Children("groups", "group", GroupFields);
        List<(ScheduleGroupKind Kind, string? Key, string Title, int Children, ScheduleEntry[] Entries)> said =
        [
            .. groups.Select(g => (
                (ScheduleGroupKind)Code(g, "kind", ScheduleCodes.GroupKinds),
                TextOrNull(g, "key"),
                g.Text("title"),
                g.Whole("children"),
                g.Children("entries", "deadline", EntryFields).Select(Entry).ToArray())),
        ];
        var schedule = new Schedule(
            top.Date("asAt"),
            top.DateOrNull("knownAt"),
            top.Text("rules"),
            top.DateOrNull("from"),
            top.DateOrNull("to"),
            top.Whole("children"),
            (ScheduleGrouping)Code(top, "by", ScheduleCodes.Groupings),
            said.SelectMany(g => g.Entries),
            top.Children("findings", "finding", FindingFields).Select(Finding),
            leftOut);

        // A file whose parts say different things was changed by hand: neither can be believed.
        if (!schedule.Counts.Select(c => c.Shown).SequenceEqual(shown.Skip(1)) || Array.Exists(leftOut, n => n < 0))
        {
            throw top.Fault("the counts do not fit the deadlines");
        }

        return schedule.Groups.Select(g => (g.Kind, g.Key, g.Title, g.Children)).SequenceEqual(said.Select(g => (g.Kind, g.Key, g.Title, g.Children)))
            && schedule.Groups.SelectMany(g => g.Entries.Select(e => e.Id)).SequenceEqual(said.SelectMany(g => g.Entries.Select(e => e.Id)))
            ? schedule
            : throw top.Fault("the groups do not fit the deadlines");
    }

    private static ScheduleEntry Entry(StrictObject row)
    {
        var child = new ScheduleChild(row.Text("reference"))
        {
            Initials = TextOrNull(row, "initials"),
            School = TextOrNull(row, "school"),
            Worker = TextOrNull(row, "worker"),
            IsRestricted = row.Flag("restricted"),
        };
        var citation = new Citation(row.Text("citation"), Named<Confidence>(row, "confidence"), TextOrNull(row, "address"));
        var entry = new ScheduleEntry(child, row.Text("deadline"), row.Text("what"), (DeadlineState)Code(row, "state", ScheduleCodes.States), row.DateOrNull("due"), citation)
        {
            Id = row.Text("id"),
            DaysLate = row.Whole("daysLate"),
            Outcome = Named<Determination>(row, "outcome"),
            Working = TextOrNull(row, "working"),
            RunsFrom = TextOrNull(row, "runsFrom"),
            RunsFromOn = row.DateOrNull("runsFromOn"),
            Rule = TextOrNull(row, "rule"),
            OtherReading = row.DateOrNull("otherReading"),
            IsFallback = row.Flag("fallback"),
            FallsOnClosedDay = row.IsNull("councilClosed") ? null : row.Flag("councilClosed"),
            MetOn = row.DateOrNull("metOn"),
            Missing = row.Texts("missing"),
        };
        return row.Text("inWords") == entry.StateInWords() ? entry : throw row.Fault("the state in words is another");
    }

    private static ScheduleFinding Finding(StrictObject row) => new(
        row.Text("reference"),
        row.Text("deadline"),
        row.Text("code"),
        (IssueSeverity)Code(row, "severity", ScheduleCodes.Severities),
        row.Text("message"),
        row.Text("remedy"),
        TextOrNull(row, "place"));

    private static string? TextOrNull(StrictObject row, string field) => row.IsNull(field) ? null : row.Text(field);

    private static int Code(StrictObject row, string field, string[] codes) =>
        Array.IndexOf(codes, row.Text(field)) is >= 0 and int at ? at : throw row.Fault($"field '{field}' is none of its codes");

    private static T Named<T>(StrictObject row, string field)
        where T : struct, Enum =>
        Enum.TryParse(row.Text(field), out T value) && value.ToString() == row.Text(field) ? value : throw row.Fault($"field '{field}' is none of its codes");
}
