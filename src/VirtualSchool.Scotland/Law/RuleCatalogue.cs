using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The rule book as data: every number of it, in its order, with what it says, where it comes from, since when, and what this
/// pack does with it. A file that is not fit to be used is refused with its place named.
/// </summary>
internal sealed class RuleCatalogue
{
    /// <summary>The day Part II of the 1995 Act came into force: before it this pack knows no law.</summary>
    internal static readonly LocalDate Start1995 = new(1997, 4, 1);

    private static readonly string[] Families =
    [
        "interpretation", "status", "orders", "home", "authority", "cross-border", "leaving-care", "acts", "care-experience",
        "clas", "placements", "elc", "asn", "csp", "cecyp", "school-money", "post-school", "reviews", "pathway", "transitions",
        "exclusion", "practice", "education-data", "identifiers", "years", "governance", "readings",
    ];

    private static readonly string[] TopFields = ["family", "title", "rules"];
    private static readonly string[] RuleFields = ["id", "coverage", "why", "where", "parameters", "versions"];
    private static readonly string[] VersionFields = ["says", "citation", "address", "confidence", "from", "to", "commencement", "repeal", "note"];

    private readonly Dictionary<string, RuleEntry> byId = new(StringComparer.Ordinal);

    private RuleCatalogue(IReadOnlyList<RuleEntry> entries) => Entries = entries;

    /// <summary>The catalogue that ships in this package.</summary>
    internal static RuleCatalogue Shipped { get; } = Read(Families.Select(f => ($"{f}.json", Embedded.Text($"RuleBook/{f}.json"))));

    /// <summary>All entries in the order of the files and of the lines in them.</summary>
    internal IReadOnlyList<RuleEntry> Entries { get; }

    /// <summary>Reads catalogue files.</summary>
    internal static RuleCatalogue Read(IEnumerable<(string File, string Json)> files)
    {
        var entries = new List<RuleEntry>();
        var catalogue = new RuleCatalogue(entries);
        foreach ((string file, string json) in files)
        {
            StrictObject.ReadFile(file, json, TopFields, top =>
            {
                (string, string) family = (top.Text("family"), top.Text("title"));
                foreach (StrictObject row in top.Children("rules", "rule", RuleFields))
                {
                    RuleEntry entry = ReadEntry(row, family);
                    if (catalogue.byId.ContainsKey(entry.Id))
                    {
                        throw row.Fault($"rule {entry.Id} stands twice");
                    }

                    catalogue.byId.Add(entry.Id, entry);
                    entries.Add(entry);
                }

                return 0;
            });
        }

        return catalogue;
    }

    /// <summary>The entry of a number.</summary>
    internal RuleEntry Entry(string id) => byId.TryGetValue(id, out RuleEntry? entry) ? entry : throw new RuleConfigurationException("the rule catalogue", id, "there is no such rule");

    /// <summary>The rule of a number that has one version only.</summary>
    internal Rule Get(string id) => Entry(id).Versions is [{ Rule: var rule }] ? rule : throw new RuleConfigurationException("the rule catalogue", id, "the rule has several versions: ask for a day");

    /// <summary>The version of a rule that is law on a day.</summary>
    internal Rule Get(string id, LocalDate date) => Entry(id).Versions.FirstOrDefault(v => v.Rule.IsInForceOn(date))?.Rule
        ?? throw new RuleConfigurationException("the rule catalogue", id, "no version of the rule is law on that day");

    private static RuleEntry ReadEntry(StrictObject row, (string Name, string Title) family)
    {
        string id = row.Text("id");
        RuleCoverage coverage = row.Text("coverage") switch
        {
            "implemented" => RuleCoverage.Implemented,
            "parameter" => RuleCoverage.Parameter,
            "out-of-scope" => RuleCoverage.OutOfScope,
            _ => throw row.Fault("field 'coverage' is none of implemented, parameter, out-of-scope"),
        };
        if (coverage == RuleCoverage.OutOfScope && !row.Has("why"))
        {
            throw row.Fault("a rule that is out of scope says why");
        }

        IReadOnlyList<string> parameters = row.Has("parameters") ? row.Texts("parameters") : [];
        RuleVersion[] versions = [.. row.Children("versions", "version", VersionFields).Select(v => ReadVersion(id, parameters, v))];
        if (versions.Length == 0)
        {
            throw row.Fault("the rule has no version");
        }

        for (int i = 1; i < versions.Length; i++)
        {
            // Earliest first, and one that is enacted and not in force last: it begins after all of them.
            if (versions[i - 1].Rule.InForce is not { End: { } end } || versions[i].Rule.InForce is not { } later || later.Start < end)
            {
                throw row.Fault("its versions overlap or are not earliest first");
            }
        }

        return new RuleEntry
        {
            Id = id,
            Family = family,
            Coverage = coverage,
            Why = row.TextIfAny("why"),
            Where = row.TextIfAny("where"),
            Parameters = parameters,
            Versions = versions,
        };
    }

    private static RuleVersion ReadVersion(string id, IReadOnlyList<string> parameters, StrictObject row)
    {
        var citation = new Citation(row.Text("citation"), row.Sureness(), row.TextIfAny("address"));
        LocalDate? from = row.DateOrNull("from");
        LocalDate? to = row.DateOrNull("to");
        string? commencement = row.TextIfAny("commencement");
        if (commencement is not null && (from is not null || to is not null))
        {
            throw row.Fault("a version that waits for commencement has no dates");
        }

        if (to < (from ?? Start1995))
        {
            throw row.Fault("it ends before it starts");
        }

        EffectiveInterval? inForce = commencement is null ? EffectiveInterval.FromInclusive(from ?? Start1995, to) : null;
        var rule = new Rule(id, row.Text("says"), citation, inForce) { CommencedBy = commencement, RepealedBy = row.TextIfAny("repeal"), Parameters = parameters };
        return new RuleVersion(rule, from is not null || commencement is not null, row.TextIfAny("note"));
    }
}
