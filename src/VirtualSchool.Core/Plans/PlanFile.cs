using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace VirtualSchool;

/// <summary>
/// Plans as JSON, in and out. The shape is fixed by docs/reference/schemas/plan.schema.json. Reading never throws for what a file holds:
/// every fault is a finding with its place. Writing what was read loses nothing, fields of others included; the same plan gives the same bytes.
/// </summary>
public static class PlanFile
{
    /// <summary>What every plan file says in its field <c>format</c>.</summary>
    public const string Format = "virtualschool.plan/1";

    internal const int MaximumDepth = 32;

    private const int MaximumBytes = 2_000_000;

    /// <summary>Reads a plan from JSON; what it does not know is kept and written back as it stood.</summary>
    /// <param name="file">The file's name without its folder, for positions.</param>
    /// <param name="utf8">The file's bytes, at most two million, in UTF-8 with or without byte-order mark. Comments and trailing commas are not part of the format.</param>
    /// <param name="kinds">The kinds of plan that are known, for example those of the Scottish pack.</param>
    /// <returns>The plan, or what stands against it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="kinds"/> is null.</exception>
    public static PlanReadResult Read(string file, ReadOnlyMemory<byte> utf8, IReadOnlyList<PlanKind> kinds)
    {
        var findings = new PlanFindings(file ?? throw new ArgumentNullException(nameof(file)));
        if (kinds is null)
        {
            throw new ArgumentNullException(nameof(kinds));
        }

        if (utf8.Length > MaximumBytes)
        {
            findings.Add(IssueCodes.PlanFileTooLarge, string.Empty, $"the file is larger than {MaximumBytes.ToString(CultureInfo.InvariantCulture)} bytes");
            return new PlanReadResult(null, findings.Report());
        }

        if (utf8.Span is [0xEF, 0xBB, 0xBF, ..])
        {
            utf8 = utf8.Slice(3);
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaximumDepth });
        }
        catch (JsonException e)
        {
            // The reader's own message may quote the text; its line is enough to find the place.
            int? row = e.LineNumber is { } line && line < int.MaxValue ? (int)line + 1 : null;
            return new PlanReadResult(null, new IssueReport([new Issue(IssueCodes.PlanFileUnreadable, new SourcePosition(file, row))]));
        }

        using (document)
        {
            if (!IsText(document.RootElement))
            {
                findings.Add(IssueCodes.PlanFileUnreadable, string.Empty, "a text or a name holds half a character");
                return new PlanReadResult(null, findings.Report());
            }

            SupportPlan? plan = Plan(new PlanReader(document.RootElement, string.Empty, findings), kinds, findings);
            return new PlanReadResult(findings.HasErrors ? null : plan, findings.Report());
        }
    }

    /// <summary>Writes a plan: indented, line feeds, every known field in its order (null or an empty list where nothing is said), then the fields of others.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>UTF-8 without byte-order mark, ending with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static byte[] Write(SupportPlan plan)
    {
        if (plan is null)
        {
            throw new ArgumentNullException(nameof(plan));
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            PlanWriter.Write(json, plan);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    // An escape such as \ud800 without its other half is JSON but no text: nothing could write it again.
    private static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.Object => element.EnumerateObject().All(p => p.Name is not null && IsText(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static SupportPlan? Plan(PlanReader json, IReadOnlyList<PlanKind> kinds, PlanFindings findings)
    {
        string format = json.NeededText("format");
        if (format.Length > 0 && format != Format)
        {
            findings.Add(IssueCodes.PlanFormatUnknown, "format");
            return null;
        }

        string id = json.NeededText("id");
        string code = json.NeededText("kind");
        PlanKind? kind = kinds.FirstOrDefault(k => k.Code == code);
        if (code.Length > 0 && kind is null)
        {
            findings.Add(IssueCodes.PlanKindUnknown, "kind", "the kinds are " + string.Join(", ", kinds.Select(k => k.Code)));
        }

        IReadOnlyList<PlanVersion> versions = json.Parts("versions", r => Version(r, findings));
        IReadOnlyList<PlanOtherField> rest = json.Rest();
        if (versions.Count == 0)
        {
            findings.Add(IssueCodes.PlanFieldMissing, "versions");
        }

        if (findings.HasErrors)
        {
            return null;
        }

        foreach ((string place, IssueCode fault) in PlanHistory.Faults(versions))
        {
            findings.Add(fault, place);
        }

        return findings.HasErrors ? null : new SupportPlan(id, kind!, versions) { OtherFields = rest };
    }

    private static PlanVersion Version(PlanReader json, PlanFindings findings)
    {
        int number = json.Whole("number");
        IReadOnlyList<PlanStep> steps = json.Parts("steps", r => Step(r, findings));
        if (steps.Count == 0)
        {
            findings.Add(IssueCodes.PlanFieldMissing, json.Place("steps"));
        }

        PlanContent content = Content(json);
        return new PlanVersion(number, content, steps) { OtherFields = json.Rest() };
    }

    private static PlanStep Step(PlanReader json, PlanFindings findings)
    {
        PlanState? state = json.Code("state", PlanCodes.States, i => (PlanState)i);
        if (state is null)
        {
            findings.Add(IssueCodes.PlanFieldMissing, json.Place("state"));
        }

        return new PlanStep(state ?? PlanState.Draft, json.NeededDay("on"), json.NeededText("by"), json.Text("reason")) { OtherFields = json.Rest() };
    }

    // The fields of the content stand in the version itself, so what is not known there is carried by the version.
    private static PlanContent Content(PlanReader json) => new()
    {
        Prepared = json.Day("prepared"),
        Language = json.Text("language"),
        Child = json.Part("child", Child),
        ChildViews = json.Part("childViews", Views),
        OtherViews = json.Parts("otherViews", Views),
        Contributors = json.Parts("contributors", Contributor),
        Strengths = json.Parts("strengths", Note),
        Barriers = json.Parts("barriers", Note),
        Supports = json.Parts("supports", Support),
        Targets = json.Parts("targets", Target),
        Actions = json.Parts("actions", Action),
        Wellbeing = json.Parts("wellbeing", Wellbeing),
        MyWorld = json.Parts("myWorld", MyWorld),
        Context = json.Parts("context", Context),
        Matters = json.Parts("matters", Matter),
        Reviews = json.Parts("reviews", Review),
        Links = json.Parts("links", Link),
        Signatures = json.Parts("signatures", Signature),
    };

    private static PlanChild Child(PlanReader json) => new()
    {
        Reference = json.Text("reference"),
        Name = json.Text("name"),
        KnownAs = json.Text("knownAs"),
        BirthDate = json.Day("born"),
        Gender = json.Text("gender"),
        Communication = json.Text("communication"),
        Address = json.Text("address"),
        Telephone = json.Text("telephone"),
        Home = json.Text("home"),
        LivesAway = json.Flag("livesAway"),
        School = json.Text("school"),
        SchoolEntered = json.Day("schoolEntered"),
        Stage = json.Text("stage"),
        OtherFields = json.Rest(),
    };

    private static PlanViews Views(PlanReader json) => new()
    {
        Person = json.Text("person"),
        Outcome = json.Code("outcome", PlanCodes.Views, i => (ViewsOutcome)i),
        On = json.Day("on"),
        How = json.Text("how"),
        HelpedBy = json.Text("helpedBy"),
        Words = json.Parts("words", r => new PlanWords { About = r.Text("about"), Text = r.Text("text"), OtherFields = r.Rest() }),
        Reason = json.Text("reason"),
        OtherFields = json.Rest(),
    };

    private static PlanContributor Contributor(PlanReader json) => new()
    {
        Id = json.Text("id"),
        Role = json.Code("role", PlanCodes.Roles, i => (PlanRole)i),
        IsTeam = json.Flag("team"),
        Name = json.Text("name"),
        Organisation = json.Text("organisation"),
        Relationship = json.Text("relationship"),
        Contact = json.Text("contact"),
        Address = json.Text("address"),
        Communication = json.Text("communication"),
        OtherFields = json.Rest(),
    };

    private static PlanNote Note(PlanReader json) => new() { Id = json.Text("id"), Text = json.Text("text"), OtherFields = json.Rest() };

    private static PlanSupport Support(PlanReader json) => new()
    {
        Id = json.Text("id"),
        Text = json.Text("text"),
        By = json.Text("by"),
        Frequency = json.Text("frequency"),
        Barriers = json.Texts("barriers"),
        OtherFields = json.Rest(),
    };

    private static PlanTarget Target(PlanReader json) => new()
    {
        Id = json.Text("id"),
        Text = json.Text("text"),
        Measure = json.Text("measure"),
        Baseline = json.Text("baseline"),
        Review = json.Day("review"),
        Indicators = json.Codes("indicators", PlanCodes.Indicators, i => (WellbeingIndicator)i),
        Barriers = json.Texts("barriers"),
        Progress = json.Code("progress", PlanCodes.Progress, i => (TargetProgress)i),
        ReviewedOn = json.Day("reviewedOn"),
        Outcome = json.Text("outcome"),
        OtherFields = json.Rest(),
    };

    private static PlannedAction Action(PlanReader json) => new()
    {
        Id = json.Text("id"),
        Target = json.Text("target"),
        Matter = json.Text("matter"),
        Text = json.Text("text"),
        Owner = json.Text("owner"),
        Due = json.Day("due"),
        Done = json.Day("done"),
        OtherFields = json.Rest(),
    };

    private static WellbeingNote Wellbeing(PlanReader json) => new()
    {
        Indicator = json.Code("indicator", PlanCodes.Indicators, i => (WellbeingIndicator)i),
        Strengths = json.Text("strengths"),
        Needs = json.Text("needs"),
        OtherFields = json.Rest(),
    };

    private static MyWorldNote MyWorld(PlanReader json) => new()
    {
        Side = json.Code("side", PlanCodes.Sides, i => (MyWorldSide)i),
        Text = json.Text("text"),
        OtherFields = json.Rest(),
    };

    private static PlanContext Context(PlanReader json) => new()
    {
        Kind = json.Code("kind", PlanCodes.Context, i => (PlanContextKind)i),
        Reference = json.Text("reference"),
        AsAt = json.Day("asAt"),
        Note = json.Text("note"),
        OtherFields = json.Rest(),
    };

    private static PlanMatter Matter(PlanReader json) => new() { Matter = json.Text("matter"), Text = json.Text("text"), OtherFields = json.Rest() };

    private static PlanReview Review(PlanReader json) => new() { Due = json.Day("due"), Held = json.Day("held"), Note = json.Text("note"), OtherFields = json.Rest() };

    private static PlanLink Link(PlanReader json) => new()
    {
        Kind = json.Text("kind"),
        Plan = json.Text("plan"),
        Relation = json.Code("relation", PlanCodes.Relations, i => (PlanRelation)i),
        On = json.Day("on"),
        Note = json.Text("note"),
        OtherFields = json.Rest(),
    };

    private static PlanSignature Signature(PlanReader json) => new() { By = json.Text("by"), On = json.Day("on"), OtherFields = json.Rest() };
}
