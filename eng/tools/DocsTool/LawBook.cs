using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using VirtualSchool;
using YamlDotNet.RepresentationModel;

namespace DocsTool;

/// <summary>The law book: provision, rule, its versions and figures over time, and the worked cases that rest on it.</summary>
internal static class LawBook
{
    private const string Folder = "docs/law/scotland/";
    private const string Source = "src/VirtualSchool.Scotland/Law/";
    private const int CasesShown = 12;
    private const string DoNotEdit = "<!-- Written by eng/tools/DocsTool from the rule catalogue, the parameters and the worked cases. Do not edit. -->\n";

    public static IEnumerable<(string Path, string Text)> Pages(string root)
    {
        var families = ReadFamilies(root);
        var parameters = Repository.Files(root, ".json")
            .Where(f => f.StartsWith(Source, StringComparison.Ordinal) && !f[Source.Length..].Contains('/'))
            .Select(f => (Parameter: ParameterFile.Read(Path.GetFileName(f), Repository.Text(root, f)), Checked: CheckedWords(Repository.Text(root, f))))
            .ToDictionary(p => p.Parameter.Name, StringComparer.Ordinal);
        var cases = ReadCases(root);
        foreach (var family in families)
        {
            yield return ($"{Folder}{family.Name}.md", FamilyPage(family, parameters, cases));
        }

        yield return ($"{Folder}index.md", IndexPage(families, parameters, cases));
        yield return ($"{Folder}provisions.md", ProvisionsPage(families));
        yield return ($"{Folder}parameters.md", ParametersPage(families, parameters));
        yield return ($"{Folder}coverage.md", CoveragePage(families));
        yield return ($"{Folder}definitions.md", DoNotEdit + DefinitionMatrix.Read(Repository.Text(root, "eng/tools/DocsTool/definition-matrix.json")).ToMarkdown());
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string FamilyPage(Family family, Dictionary<string, (Parameter Parameter, string Checked)> parameters, IReadOnlyList<Case> cases)
    {
        var page = new StringBuilder(DoNotEdit).Append($"# {family.Title}\n\n[The law book of Scotland](index.md)\n");
        foreach (var rule in family.Rules)
        {
            page.Append($"\n## {rule.Id}\n\n");
            if (rule.Versions.Count > 1)
            {
                page.Append("This rule was changed:\n\n");
            }

            foreach (var version in rule.Versions)
            {
                page.Append($"{(rule.Versions.Count > 1 ? "- " : "")}{version.Says}.{(rule.Versions.Count > 1 ? " " : "\n\n")}{Link(version.Citation, version.Address)}. {Capital(Times(version))}. {ConfidenceWords(version.Confidence)}.");
                page.Append(version.Note is null ? "" : $" {version.Note}.").Append('\n');
            }

            page.Append($"\n{CoverageWords(rule)}\n");
            foreach (var name in rule.Parameters)
            {
                AppendHistory(page, parameters[name].Parameter, parameters[name].Checked);
            }

            AppendCases(page, rule, cases);
        }

        return page.ToString();
    }

    private static void AppendHistory(StringBuilder page, Parameter parameter, string check)
    {
        page.Append($"\n`{parameter.Name}`: {parameter.Meaning}\n\n| from | to | value | source | sure |\n|---|---|---|---|---|\n");
        foreach (var value in parameter.Values)
        {
            page.Append($"| {Iso(value.InForce.Start)} | {(value.InForce.LastDay is { } last ? Iso(last) : "")} | {Cell(value.IsKnown ? value.Text : $"not known: {value.WhyUnknown}")} | {Cell(Link(value.Citation.Text, value.Citation.Address))} | {Mark(value.Citation.Confidence)} |\n");
        }

        page.Append($"\nChecked {check}.{(parameter.IsFixed ? " Fixed by the law itself: no overlay sets it." : "")}\n");
    }

    private static void AppendCases(StringBuilder page, RuleText rule, IReadOnlyList<Case> all)
    {
        Case[] proving = [.. all.Where(c => c.Because.Contains(rule.Id))];
        Case[] citing = [.. all.Where(c => !c.Because.Contains(rule.Id) && c.Cites.Any(cite => Cites(cite, rule)))];
        if (proving.Length + citing.Length == 0)
        {
            page.Append(rule.Coverage == "implemented" && rule.Where is null ? "\nNo worked case names this rule yet.\n" : "");
            return;
        }

        // A boundary set written by a program would bury the cases written by people: it is counted.
        var written = proving.Concat(citing).Where(c => !c.IsGenerated).ToArray();
        int generated = proving.Length + citing.Length - written.Length;
        page.Append($"\nWorked cases: {Counted(proving.Length, "needs it in its reasons", "need it in their reasons")}, {Counted(citing.Length, "cites its provision", "cite its provision")}")
            .Append(generated > 0 ? $"; {generated} of them from generated boundary sets" : "").Append(".\n\n");
        foreach (var item in written.Take(CasesShown))
        {
            page.Append($"- [{item.Id}](../../../{item.Path}), as at {item.AsAt}: {item.Name}. {ConfidenceWords(item.Confidence)}; {item.Reviewed}.{(item.Because.Contains(rule.Id) ? "" : " Cites it.")}\n");
        }

        page.Append(written.Length > CasesShown ? $"- and {written.Length - CasesShown} more\n" : "");
    }

    private static string IndexPage(IReadOnlyList<Family> families, Dictionary<string, (Parameter Parameter, string Checked)> parameters, IReadOnlyList<Case> cases)
    {
        var rules = families.SelectMany(f => f.Rules).ToArray();
        var page = new StringBuilder(DoNotEdit)
            .Append("# The law book of Scotland\n\n")
            .Append($"What this library takes the law of Scotland to say, restated in its own words: {rules.Length} rules, {parameters.Count} figures, {cases.Count} worked cases\n")
            .Append($"({cases.Count(c => c.IsReviewed)} reviewed by a named person). Text seen up to 25 August 2026. This is not legal advice; a council's solicitor outranks it.\n\n")
            .Append("How sure a line is: **V** read in the source; **H**, **M**, **L** from knowledge, with high, medium and low confidence. What is not known says so, and no figure stands in for it.\n\n")
            .Append("- [By provision](provisions.md): look up an Act or Regulations\n- [Figures over time](parameters.md)\n- [Coverage](coverage.md): what is implemented, what is data, what is out of scope and why\n- [Definitions compared](definitions.md): which history of care satisfies which scheme\n\n")
            .Append("| family | rules | implemented | data | out of scope |\n|---|---|---|---|---|\n");
        foreach (var family in families)
        {
            page.Append($"| [{Cell(family.Title)}]({family.Name}.md) | {family.Rules.Count} | {Count(family, "implemented")} | {Count(family, "parameter")} | {Count(family, "out-of-scope")} |\n");
        }

        page.Append("\n## Enacted, not in force\n\nThese wait for a day of commencement, which is data: [local policy](../../how-to/local-policy.md).\n\n");
        foreach (var rule in rules.Where(r => r.Versions[^1].Commencement is not null))
        {
            page.Append($"- `{rule.Versions[^1].Commencement}`: {RuleLink(families, rule.Id)} {rule.Versions[^1].Says}\n");
        }

        foreach (var repeal in rules.Where(r => r.Versions[^1].Repeal is not null).GroupBy(r => r.Versions[^1].Repeal!, StringComparer.Ordinal))
        {
            page.Append($"- `{repeal.Key}` ends {string.Join(", ", repeal.Select(r => RuleLink(families, r.Id)))}\n");
        }

        return page.ToString();
    }

    private static string ProvisionsPage(IReadOnlyList<Family> families)
    {
        var page = new StringBuilder(DoNotEdit).Append("# By provision\n\n[The law book of Scotland](index.md)\n\n| provision or publication | rules |\n|---|---|\n");
        var byProvision = families.SelectMany(f => f.Rules)
            .SelectMany(r => r.Versions.SelectMany(v => v.Citation.Split("; ")).Distinct(StringComparer.Ordinal).Select(p => (Provision: p, r.Id)))
            .GroupBy(p => p.Provision, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var provision in byProvision)
        {
            page.Append($"| {Cell(provision.Key)} | {string.Join(", ", provision.Select(p => RuleLink(families, p.Id)))} |\n");
        }

        return page.ToString();
    }

    private static string ParametersPage(IReadOnlyList<Family> families, Dictionary<string, (Parameter Parameter, string Checked)> parameters)
    {
        var page = new StringBuilder(DoNotEdit)
            .Append("# Figures over time\n\n[The law book of Scotland](index.md)\n\n")
            .Append("Each has its whole history with sources on the page of its rules. An [overlay](../../reference/overlay.md) may set those that are not fixed for the days it knows better.\n\n")
            .Append("| name | kind | fixed | latest stretch | value | sure | rules |\n|---|---|---|---|---|---|---|\n");
        foreach (var (parameter, _) in parameters.Values.OrderBy(p => p.Parameter.Name, StringComparer.Ordinal))
        {
            var last = parameter.Values[^1];
            var users = families.SelectMany(f => f.Rules).Where(r => r.Parameters.Contains(parameter.Name)).Select(r => RuleLink(families, r.Id));
            page.Append($"| `{parameter.Name}` | {parameter.Kind} | {(parameter.IsFixed ? "yes" : "")} | from {Iso(last.InForce.Start)}{(last.InForce.LastDay is { } day ? $" to {Iso(day)}" : "")} | {Cell(last.Text)} | {Mark(last.Citation.Confidence)} | {string.Join(", ", users)} |\n");
        }

        return page.ToString();
    }

    private static string CoveragePage(IReadOnlyList<Family> families)
    {
        var rules = families.SelectMany(f => f.Rules).ToArray();
        var page = new StringBuilder(DoNotEdit)
            .Append("# Coverage\n\n[The law book of Scotland](index.md)\n\n")
            .Append($"Every rule of the rule book: {rules.Count(r => !r.Id.StartsWith("SC-READ-", StringComparison.Ordinal))} rules and {rules.Count(r => r.Id.StartsWith("SC-READ-", StringComparison.Ordinal))} readings. ")
            .Append($"{rules.Count(r => r.Coverage == "implemented")} are implemented, {rules.Count(r => r.Coverage == "parameter")} are data, {rules.Count(r => r.Coverage == "out-of-scope")} are out of scope, each with the reason.\n");
        foreach (var family in families)
        {
            page.Append($"\n## {family.Title}\n\n| rule | says | sure | coverage |\n|---|---|---|---|\n");
            foreach (var rule in family.Rules)
            {
                page.Append($"| {RuleLink(families, rule.Id)} | {Cell(rule.Versions[^1].Says)} | {rule.Versions[^1].Confidence} | {Cell(CoverageWords(rule))} |\n");
            }
        }

        return page.ToString();
    }

    private static int Count(Family family, string coverage) => family.Rules.Count(r => r.Coverage == coverage);

    private static string Counted(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    private static string CoverageWords(RuleText rule) => rule.Coverage switch
    {
        "implemented" => rule.Where is null ? "Implemented." : $"Implemented: {rule.Where}.",
        "parameter" => $"Data: {rule.Why}.",
        _ => $"Out of scope: {rule.Why}.",
    };

    private static string RuleLink(IReadOnlyList<Family> families, string id) =>
        $"[{id}]({families.First(f => f.Rules.Any(r => r.Id == id)).Name}.md#{id.ToLowerInvariant()})";

    private static bool Cites(string cite, RuleText rule) =>
        cite == rule.Id || rule.Versions.Any(v => v.Citation.Split("; ").Any(p => p == cite));

    private static string Times(VersionText version) =>
        version.Commencement is { } waits ? $"enacted, not in force; waits for `{waits}`"
        : version.From is null ? (version.To is null ? "no start recorded" : $"to {version.To}; no start recorded")
        : $"from {version.From}{(version.To is null ? "" : $" to {version.To}")}{(version.Repeal is null ? "" : $"; `{version.Repeal}` will end it")}";

    private static string Capital(string text) => text[..1].ToUpperInvariant() + text[1..];

    private static string Link(string text, string? address) =>
        address is not null && address.StartsWith("https://", StringComparison.Ordinal) ? $"[{text}]({address})" : text;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Mark(Confidence confidence) => confidence switch
    {
        Confidence.Verified => "V",
        Confidence.High => "H",
        Confidence.Medium => "M",
        Confidence.Low => "L",
        _ => "",
    };

    private static string ConfidenceWords(string mark) => mark switch
    {
        "V" => "V (read in the source)",
        "H" => "H (from knowledge, high confidence)",
        "M" => "M (medium confidence)",
        "L" => "L (low confidence)",
        _ => "no confidence stated",
    };

    private static string CheckedWords(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var check = document.RootElement.GetProperty("checked");
        return $"on {check.GetProperty("on").GetString()}: {check.GetProperty("against").GetString()}";
    }

    // The files are checked field by field by the library's own reader and its tests; here they are only shown.
    private static Family[] ReadFamilies(string root) =>
        [.. Repository.Files(root, ".json").Where(f => f.StartsWith(Source + "RuleBook/", StringComparison.Ordinal)).Select(f => ReadFamily(Repository.Text(root, f))).OrderBy(f => f.Title, StringComparer.Ordinal)];

    private static Family ReadFamily(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var top = document.RootElement;
        return new Family(
            top.GetProperty("family").GetString()!,
            top.GetProperty("title").GetString()!,
            [.. top.GetProperty("rules").EnumerateArray().Select(r => new RuleText(
                r.GetProperty("id").GetString()!,
                r.GetProperty("coverage").GetString()!,
                Optional(r, "why"),
                Optional(r, "where"),
                r.TryGetProperty("parameters", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [],
                [.. r.GetProperty("versions").EnumerateArray().Select(v => new VersionText(
                    v.GetProperty("says").GetString()!,
                    v.GetProperty("citation").GetString()!,
                    Optional(v, "address"),
                    v.GetProperty("confidence").GetString()!,
                    Optional(v, "from"),
                    Optional(v, "to"),
                    Optional(v, "commencement"),
                    Optional(v, "repeal"),
                    Optional(v, "note")))]))]);
    }

    private static string? Optional(JsonElement element, string field) => element.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static Case[] ReadCases(string root)
    {
        var cases = new List<Case>();
        foreach (var path in Repository.Files(root, ".yaml").Where(f => f.StartsWith("tests/Vectors/scotland/", StringComparison.Ordinal)))
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Repository.Text(root, path)));
            foreach (var item in ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>())
            {
                string by = Child(item, "reviewed") is YamlMappingNode reviewed ? Text(Child(reviewed, "by")) : "";
                string on = Child(item, "reviewed") is YamlMappingNode review ? Text(Child(review, "on")) : "";
                cases.Add(new Case(
                    Text(Child(item, "id")),
                    Text(Child(item, "name")),
                    Text(Child(item, "as_at")),
                    path,
                    Text(Child(item, "confidence")),
                    by.Length == 0 ? "not reviewed" : $"reviewed by {by} on {on}",
                    by.Length > 0,
                    path.Contains("/generated/", StringComparison.Ordinal),
                    Texts(Child(item, "expect") is YamlMappingNode expect ? Child(expect, "because") : null).ToHashSet(StringComparer.Ordinal),
                    [.. Texts(Child(item, "cites"))]));
            }
        }

        return [.. cases.OrderBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static YamlNode? Child(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    private static string Text(YamlNode? node) => node is YamlScalarNode { Value: { } value } ? value : "";

    private static IEnumerable<string> Texts(YamlNode? node) => node is YamlSequenceNode list ? list.Select(Text) : [];

    private sealed record Family(string Name, string Title, IReadOnlyList<RuleText> Rules);

    private sealed record RuleText(string Id, string Coverage, string? Why, string? Where, IReadOnlyList<string> Parameters, IReadOnlyList<VersionText> Versions);

    private sealed record VersionText(string Says, string Citation, string? Address, string Confidence, string? From, string? To, string? Commencement, string? Repeal, string? Note);

    private sealed record Case(string Id, string Name, string AsAt, string Path, string Confidence, string Reviewed, bool IsReviewed, bool IsGenerated, IReadOnlySet<string> Because, IReadOnlyList<string> Cites);
}
