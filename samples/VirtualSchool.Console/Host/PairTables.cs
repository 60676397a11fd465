using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VirtualSchool.Matching;
using VirtualSchool.Shell.Verbs;

namespace VirtualSchool.Shell.Host;

/// <summary>The options of linking any two files, or one with itself, and what is said of the result.</summary>
internal sealed class PairTables
{
    // A long training warns of many levels that were hardly seen: the first few tell a person as much as all of them.
    private const int MostNotes = 6;

    private readonly Option<FileInfo?> only = new("--file") { Description = "One file, whose records are compared with each other.", HelpName = "FILE" };
    private readonly Option<FileInfo?> left = new("--left") { Description = "One of two files to link.", HelpName = "FILE" };
    private readonly Option<FileInfo?> right = new("--right") { Description = "The other file.", HelpName = "FILE" };
    private readonly Option<string?> leftMap = Given.Map("--left-map", "The map to read the left file with. Columns are recognised when not given.");
    private readonly Option<string?> rightMap = Given.Map("--right-map", "The map to read the right file with. Give a map for both files or for neither.");
    private readonly Option<string?> onlyMap = Given.Map("--map", "The map to read the file with. Columns are recognised when not given.");
    private readonly Option<FileInfo?> model = new("--model") { Description = "A model saved earlier, used as it is. Without one a model is trained; no labels are needed.", HelpName = "IN.json" };
    private readonly Option<FileInfo?> saveModel = new("--save-model") { Description = "Where to save the model that was used.", HelpName = "OUT.json" };
    private readonly Option<double?> threshold = Given.Probability("--threshold", "Link from this probability on, in place of the model's own threshold. Rules that no score overrides hold all the same.");
    private readonly Option<int> threads = Given.Threads();
    private readonly Option<bool> oneToOne = new("--one-to-one") { Description = "Give each record at most one partner: the best choice of links as a whole." };
    private readonly Option<bool> lenient = new("--lenient") { Description = "Accept ids that repeat (rows are then named by their numbers) and compared columns without a value; without this they are refused." };

    /// <summary>For match: two files are arguments.</summary>
    public void AddForTwo(Command command)
    {
        command.Add(leftMap);
        command.Add(rightMap);
        command.Add(oneToOne);
        AddCommon(command);
    }

    public void AddForOne(Command command)
    {
        command.Add(onlyMap);
        AddCommon(command);
    }

    /// <summary>For questions about a linkage: its files are options.</summary>
    public void AddSides(Command command)
    {
        command.Add(left);
        command.Add(right);
        command.Add(only);
        command.Add(leftMap);
        command.Add(rightMap);
        command.Add(onlyMap);
        command.Add(model);
        command.Add(oneToOne);
        command.Add(threshold);
        command.Add(lenient);
    }

    /// <summary>For blocking: one file or two, and no links, so no threshold.</summary>
    public void AddForAdvice(Command command)
    {
        command.Add(leftMap);
        command.Add(rightMap);
        command.Add(model);
        command.Add(saveModel);
        command.Add(threads);
        command.Add(lenient);
    }

    /// <summary>The files beside the tables themselves that the shared options name.</summary>
    public void Apart(ParseResult parsed, IEnumerable<FileInfo?> read, IEnumerable<FileInfo?> written) =>
        Given.Apart([.. read, parsed.GetValue(model)], [.. written, parsed.GetValue(saveModel)]);

    /// <summary>The files that a question about a linkage reads.</summary>
    public IEnumerable<FileInfo?> Read(ParseResult parsed) => [parsed.GetValue(left), parsed.GetValue(right), parsed.GetValue(only), parsed.GetValue(model)];

    public bool AnySideGiven(ParseResult parsed) =>
        parsed.GetValue(left) is not null || parsed.GetValue(right) is not null || parsed.GetValue(only) is not null;

    /// <summary>Links the files that the options name, as match or dedupe would, or refuses options that name neither two files nor one.</summary>
    public Sides LinkSides(Session session, ParseResult parsed, string? truthColumn = null)
    {
        var (l, r, one) = (parsed.GetValue(left), parsed.GetValue(right), parsed.GetValue(only));
        if (l is null != r is null || (l is null) == (one is null))
        {
            throw StopException.BadArguments("Give both --left and --right, or --file alone.");
        }

        var cardinality = parsed.GetValue(oneToOne) ? Cardinality.OneToOne : Cardinality.ManyToMany;
        if (one is null)
        {
            return new Sides(Link(session, l!.FullName, r!.FullName, Options(parsed, cardinality)), l.Name, r.Name);
        }

        var options = Options(parsed, cardinality, onlyMap, truthColumn);
        return new Sides(Run(session, progress => TableLinker.Dedupe(one.FullName, options, progress, session.Stopped)), one.Name, one.Name);
    }

    public TableLinkage Link(Session session, ParseResult parsed, string leftPath, string rightPath) =>
        Saved(parsed, Link(session, leftPath, rightPath, Options(parsed, parsed.GetValue(oneToOne) ? Cardinality.OneToOne : Cardinality.ManyToMany)));

    public TableLinkage Dedupe(Session session, ParseResult parsed, string path, string? truthColumn)
    {
        var options = Options(parsed, Cardinality.ManyToMany, onlyMap, truthColumn);
        return Saved(parsed, Run(session, progress => TableLinker.Dedupe(path, options, progress, session.Stopped)));
    }

    public TableAdvice Advise(Session session, ParseResult parsed, string leftPath, string? rightPath, BlockingAdviceOptions asked, string? truthPath)
    {
        var options = rightPath is null ? Options(parsed, Cardinality.ManyToMany, leftMap) : Options(parsed, Cardinality.ManyToMany);
        if (rightPath is not null && options.LeftMap is null != options.RightMap is null)
        {
            throw StopException.BadArguments("Give a map for both files or for neither.");
        }

        var advice = Guarded(() => Work.Run(session, progress =>
        {
            progress.Report(new("reading, training and counting"));
            return TableLinker.Advise(leftPath, rightPath, asked, truthPath, options, session.Stopped);
        }));
        if (advice.IsRefused)
        {
            Refuse(session, advice.Issues, "Nothing was proposed and nothing was written.");
        }

        if (parsed.GetValue(saveModel) is { } file)
        {
            Save(file, advice.Advice.Model);
        }

        return advice;
    }

    /// <summary>What the columns were taken for and how the model came about, to standard error: headers and counts only.</summary>
    public static void Explain(Session session, TableLinkage linkage) => Explain(session, linkage.LeftColumns, linkage.RightColumns, linkage.Notes);

    public static void Explain(Session session, IReadOnlyList<TableColumn> left, IReadOnlyList<TableColumn> right, IReadOnlyList<string> notes)
    {
        Columns("left", left);
        Columns("right", right);
        foreach (var note in notes.Take(MostNotes))
        {
            session.Say(note);
        }

        if (notes.Count > MostNotes)
        {
            session.Say(string.Create(CultureInfo.InvariantCulture, $"And {notes.Count - MostNotes} more notes on the training: --json gives them all."));
        }

        void Columns(string side, IReadOnlyList<TableColumn> columns)
        {
            if (columns.Count > 0)
            {
                session.Say($"{side}: {string.Join(", ", columns)}");
            }
        }
    }

    /// <summary>The pairs for a person, the most probable first: all of them, or as many as there is time for.</summary>
    public static ReviewBand Band(TableLinkage linkage, int? limit) =>
        linkage.Result.BandOf(limit ?? linkage.Result.Review.Count(), withGuarded: true);

    public static void Write(Utf8JsonWriter json, ReviewBand band) => json.Object("reviewBand", () =>
    {
        json.WriteNumber("pairs", band.Pairs.Count);
        json.Measure("expectedMatches", band.ExpectedMatches);
        json.WriteNumber("keptBackByRules", band.Guarded);
    });

    /// <summary>What looking at the pairs is expected to yield; nothing where there are none.</summary>
    public static void Write(TextWriter output, ReviewBand band)
    {
        if (band.Pairs.Count > 0)
        {
            var sentence = band.ToString();
            output.WriteLine($"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.");
        }
    }

    public static void Write(Utf8JsonWriter json, TableLinkage linkage)
    {
        json.Object("model", () =>
        {
            json.WriteString("name", linkage.Model.Name);
            json.WriteString("version", linkage.Model.Version);
            json.WriteBoolean("trained", linkage.IsTrained);
            json.Measure("linkThreshold", linkage.Model.LinkThreshold);
            json.Measure("reviewThreshold", linkage.Model.ReviewThreshold);
        });
        json.Measure("thresholdUsed", linkage.Result.Model.LinkThreshold);
        json.WriteNumber("comparedPairs", linkage.Result.Blocking.ComparedPairs);
        json.Array("notes", linkage.Notes, json.WriteStringValue);
        json.Objects("leftColumns", linkage.LeftColumns, column => Column(json, column));
        if (!ReferenceEquals(linkage.Left, linkage.Right))
        {
            json.Objects("rightColumns", linkage.RightColumns, column => Column(json, column));
        }
    }

    public static void Write(Utf8JsonWriter json, string name, LinkEvaluation evaluation) => json.Object(name, () =>
    {
        json.WriteNumber("truePairs", evaluation.TruePairs);
        json.WriteNumber("linkedPairs", evaluation.LinkedPairs);
        json.WriteNumber("correctPairs", evaluation.CorrectPairs);
        json.Measure("precision", evaluation.Precision);
        json.Measure("recall", evaluation.Recall);
        json.Measure("f1", evaluation.F1);
        if (!double.IsNaN(evaluation.BestThreshold))
        {
            json.Measure("bestThreshold", evaluation.BestThreshold);
            json.Measure("bestF1", evaluation.BestF1);
        }
    });

    public static void Write(TextWriter output, LinkEvaluation evaluation)
    {
        output.WriteLine($"Against the truth: precision {Texts.Fixed(evaluation.Precision, "0.0000")}, recall {Texts.Fixed(evaluation.Recall, "0.0000")}, F1 {Texts.Fixed(evaluation.F1, "0.0000")} at the threshold used");
        output.WriteLine($"({Host.Columns.Number(evaluation.CorrectPairs)} right of {Host.Columns.Number(evaluation.LinkedPairs)} linked, {Host.Columns.Number(evaluation.TruePairs)} true).");
        if (double.IsNaN(evaluation.BestThreshold))
        {
            // Clusters are made at one threshold: there is no other to choose.
            return;
        }

        output.WriteLine($"Best threshold {Texts.Fixed(evaluation.BestThreshold, "0.0000")}: F1 {Texts.Fixed(evaluation.BestF1, "0.0000")} (chosen with the truth: for comparison only).");
    }

    private static void Column(Utf8JsonWriter json, TableColumn column)
    {
        json.WriteString("header", column.Header);
        json.WriteString("use", column.Use);
        json.Text("field", column.Field);
    }

    private static TableLinkage Link(Session session, string leftPath, string rightPath, TableLinkOptions options) =>
        options.LeftMap is null != options.RightMap is null
            ? throw StopException.BadArguments("Give a map for both files or for neither.")
            : Run(session, progress => TableLinker.Link(leftPath, rightPath, options, progress, session.Stopped));

    private static TableLinkage Run(Session session, Func<IProgress<LinkProgress>, TableLinkage> work)
    {
        var linkage = Guarded(() => Work.Run(session, progress =>
        {
            progress.Report(new("reading"));
            return work(new Phases(progress));
        }));
        if (!linkage.IsRefused)
        {
            return linkage.Left.Count > 0 && linkage.Right.Count > 0
                ? linkage
                : throw StopException.Refused("A file has a header and no rows, so nothing was linked and nothing was written. Check the export.");
        }

        Refuse(session, linkage.Issues, "Nothing was linked and nothing was written.");
        return linkage;
    }

    /// <summary>What the library refuses ends the command with its reason.</summary>
    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LinkModelException e)
        {
            throw StopException.Refused($"The model does not fit these files: {e.Message}");
        }
        catch (LinkRefusedException e)
        {
            var canBeLenient = e.Faults.Count > 0 && e.Faults.All(f => f.Kind != InputFaultKind.EmptyList);
            throw StopException.Refused(canBeLenient ? $"{e.Message} To go on all the same, add --lenient." : e.Message);
        }
    }

    private static void Refuse(Session session, IssueReport issues, string outcome)
    {
        foreach (var issue in issues.Issues.Where(i => i.Severity == IssueSeverity.Error))
        {
            session.Say(issue.ToString());
        }

        throw StopException.Refused(outcome);
    }

    private void AddCommon(Command command)
    {
        command.Add(model);
        command.Add(saveModel);
        command.Add(threshold);
        command.Add(threads);
        command.Add(lenient);
    }

    private TableLinkOptions Options(ParseResult parsed, Cardinality cardinality, Option<string?>? map = null, string? truthColumn = null) => new()
    {
        LeftMap = Map(parsed, map ?? leftMap),
        RightMap = map is null ? Map(parsed, rightMap) : null,
        Model = Model(parsed),
        Cardinality = cardinality,
        LinkThreshold = parsed.GetValue(threshold),
        Threads = parsed.GetValue(threads),
        TruthColumn = truthColumn,
        Input = parsed.GetValue(lenient) ? InputMode.Lenient : InputMode.Strict,
    };

    private static ExportMap? Map(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } named ? MapChoice.Named(named) : null;

    private LinkModel? Model(ParseResult parsed)
    {
        if (parsed.GetValue(model) is not { } file)
        {
            return null;
        }

        if (!file.Exists)
        {
            throw StopException.Refused($"{file.Name} was not found.");
        }

        try
        {
            return LinkModel.FromJson(File.ReadAllText(file.FullName));
        }
        catch (LinkModelException e)
        {
            throw StopException.Refused($"{file.Name} is not a model: {e.Message}");
        }
    }

    private TableLinkage Saved(ParseResult parsed, TableLinkage linkage)
    {
        if (parsed.GetValue(saveModel) is { } file)
        {
            Save(file, linkage.Model);
        }

        return linkage;
    }

    private static void Save(FileInfo file, LinkModel model) =>
        HalfWritten.Write(file.FullName, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(model.ToJson().TrimEnd() + "\n")));

    /// <param name="Linkage">What linking the files gave.</param>
    /// <param name="Left">The name of the left (or only) file.</param>
    /// <param name="Right">The name of the right (or only) file.</param>
    internal sealed record Sides(TableLinkage Linkage, string Left, string Right);

    private sealed class Phases(IProgress<Work.Stage> progress) : IProgress<LinkProgress>
    {
        public void Report(LinkProgress value) => progress.Report(new(value.Phase, value.Total == 0 ? null : (double)value.Done / value.Total));
    }
}
