using System.Globalization;
using NodaTime;
using NodaTime.Text;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Asks the rules what a case expects, and says where the answers differ.</summary>
internal sealed partial class VectorAnswers
{
    private readonly VectorCase vector;
    private readonly RulePack pack;
    private readonly Inquiry child;
    private readonly Decision<CareStatus> status;
    private readonly HashSet<string> ruleIds;
    private readonly List<string> differences;
    private bool negative;

    internal VectorAnswers(VectorCase vector)
    {
        this.vector = vector;
        differences = [.. vector.Unanswered];
        pack = vector.Pack;
        child = RuleBook.Of(pack).About(vector.Learner, vector.KnownAt);
        status = child.StatusOn(vector.AsAt);
        ruleIds = new HashSet<string>(status.Trace.RuleIds, StringComparer.Ordinal);
    }

    /// <summary>What differs from the expectation, one sentence each; empty when the case passes.</summary>
    internal IReadOnlyList<string> Differences()
    {
        // Reading both first: a wrong name is an error also where an answer differs already.
        Compare(vector.Expect, isNegative: false);
        Compare(vector.ExpectNot, isNegative: true);
        return differences;
    }

    private void Compare(VectorNode? expect, bool isNegative)
    {
        if (expect is null || expect.IsNull)
        {
            return;
        }

        negative = isNegative;
        expect.MustHoldOnly(isNegative ? "expect_not" : "expect", VectorVocabulary.Expect);
        foreach (KeyValuePair<string, VectorNode> field in expect.Fields.OrderBy(f => f.Key is "because" ? 1 : 0))
        {
            if (field.Value.IsNull || (field.Value.IsMap && field.Value.Fields.Count == 0) || (field.Value.IsList && field.Value.Items.Count == 0 && field.Key != "warnings"))
            {
                throw new VectorFault(field.Value, field.Key, "nothing is expected");
            }

            switch (field.Key)
            {
                case "status": CompareStatus(field.Value); break;
                case "days": CompareDays(field.Value); break;
                case "dates": CompareDates(field.Value); break;
                case "care_experienced": CompareCareExperience(field.Value); break;
                case "entitlements": CompareEntitlements(field.Value); break;
                case "windows": CompareWindows(field.Value); break;
                case "deadlines": CompareDeadlines(field.Value); break;
                case "met": CompareMet(field.Value); break;
                case "obligations": CompareObligations(field.Value); break;
                case "obligation_days": CompareObligationDays(field.Value); break;
                case "obligation_records": CompareObligationRecords(field.Value); break;
                case "schooling": CompareSchooling(field.Value); break;
                case "placements": ComparePlacements(field.Value); break;
                case "amounts": CompareAmounts(field.Value); break;
                case "fund": CompareFund(field.Value); break;
                case "identifiers": CompareIdentifiers(field.Value); break;
                case "missing": CompareMissing(field.Value); break;
                case "warnings": CompareWarnings(field.Value); break;
                case "because": CompareBecause(field.Value); break;
                default: NotYet(field.Key); break;
            }
        }
    }

    private void CompareStatus(VectorNode expected)
    {
        expected.MustHoldOnly("status", VectorVocabulary.Status);
        CareStatus actual = status.Value;
        foreach (KeyValuePair<string, VectorNode> field in expected.Fields)
        {
            string path = "status." + field.Key;
            VectorNode value = field.Value;
            switch (field.Key)
            {
                case "looked_after": Outcome(path, value, actual.LookedAfter); break;
                case "touches": Outcome(path, value, actual.AtAnyTimeOnTheDay); break;
                case "deemed_duties": Outcome(path, value, actual.DeemedDuties); break;
                case "residence_right": Outcome(path, value, actual.ResidenceRight); break;
                case "elsewhere_uk": Outcome(path, value, actual.ElsewhereUk); break;
                case "limbs": Set(path, value, actual.Limbs, Limb); break;
                case "authority": Set(path, value, actual.Authorities, AuthorityCode); break;
                case "last_day": Text(path, DateOrUnknown(value, path), Iso(actual.LastDay)); break;
                case "home": Text(path, OneOf(value, path, "home", "away", "Unknown"), HomeName(actual)); break;
                case "flag": Text(path, OneOf(value, path, "01", "02", "99", "Unknown"), Flag(actual)); break;
                default: NotYet(path); break;
            }
        }
    }

    private void CompareDays(VectorNode expected)
    {
        expected.MustHoldOnly("days", VectorVocabulary.Days);
        LocalDate from = VectorCase.Required(expected, "from").Date("days.from");
        LocalDate to = VectorCase.Required(expected, "to").Date("days.to");
        if (to < from)
        {
            throw new VectorFault(expected, "days", "the window ends before it starts");
        }

        Decision<CareDays> days = child.DaysLookedAfter(from, to);
        ruleIds.UnionWith(days.Trace.RuleIds);
        bool counted = false;
        foreach (KeyValuePair<string, VectorNode> field in expected.Fields.Where(f => f.Key is not ("from" or "to")))
        {
            counted = true;
            string path = "days." + field.Key;
            int number = field.Key switch
            {
                "looked_after" => days.Value.LookedAfter,
                "away" => days.Value.Away,
                "at_home" => days.Value.AtHome,
                _ => days.Value.Deemed,
            };
            bool isOpen = field.Key switch
            {
                "away" or "at_home" => days.Value.HomeNotKnown > 0,
                "deemed" => days.Value.DeemedNotKnown > 0,
                _ => false,
            };
            string actual = days.Outcome != Determination.Yes || isOpen ? "Unknown" : Number(number);
            Text(path, field.Value.Text == "Unknown" ? "Unknown" : Number(field.Value.Number(path)), actual);
        }

        if (!counted)
        {
            throw new VectorFault(expected, "days", "nothing is expected");
        }
    }

    private void CompareDates(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "dates"))
        {
            string path = "dates." + field.Key;
            if (SchoolDay(field.Key) is { } schoolDay)
            {
                Text(path, DateOrUnknown(field.Value, path), Iso(schoolDay));
                continue;
            }

            if (!field.Key.StartsWith("attains.", StringComparison.Ordinal)
                || !int.TryParse(field.Key.Replace("attains.", string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out int age) || age > 150)
            {
                throw new VectorFault(field.Value, "dates", $"the name '{field.Key}' is not in the vocabulary");
            }

            LocalDate? born = Born();
            if (born is { } day)
            {
                ruleIds.Add("SC-INT-1");
                if (day is { Month: 2, Day: 29 })
                {
                    ruleIds.Add("SC-INT-2");
                }
            }

            Text(path, DateOrUnknown(field.Value, path), born is null ? "Unknown" : Iso(AgeReckoning.Scotland.DateAttains(born.Value, age)));
        }
    }

    private void CompareIdentifiers(VectorNode expected)
    {
        IReadOnlyList<VectorNode> given = vector.Facts.Child("identifiers") is { IsNull: false } facts ? facts.Items : [];
        foreach (VectorNode item in expected.ListOf("identifiers"))
        {
            item.MustHoldOnly("identifiers", VectorVocabulary.ExpectedIdentifier);
            string kind = OneOf(VectorCase.Required(item, "kind"), "identifiers.kind", VectorVocabulary.IdentifierKind)!;
            string? written = item.Child("value")?.Text;
            if (given.Count > 0 && !given.Any(g => g.Child("kind")?.Text == kind && g.Child("value")?.Text == written))
            {
                throw new VectorFault(item, "identifiers", "no identifier of the facts has this kind and value");
            }

            (string outcome, string? candidate, bool mayMerge, string? reason) = VectorIdentifiers.Read(kind, written);
            string path = "identifiers." + kind;
            bool asked = false;
            foreach (KeyValuePair<string, VectorNode> field in item.Fields.Where(f => f.Key is not ("kind" or "value")))
            {
                asked = true;
                switch (field.Key)
                {
                    case "outcome": Text(path + ".outcome", OneOf(field.Value, path, VectorVocabulary.IdentifierOutcome), outcome); break;
                    case "candidate": Text(path + ".candidate", field.Value.Text, candidate); break;
                    case "auto_merge": Text(path + ".auto_merge", field.Value.YesOrNo(path) ? "true" : "false", mayMerge ? "true" : "false"); break;
                    default: Text(path + ".reason", field.Value.Text, reason); break;
                }
            }

            if (!asked)
            {
                throw new VectorFault(item, "identifiers", "nothing is expected");
            }
        }
    }

    private void CompareMissing(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "missing"))
        {
            IReadOnlyList<string>? actual = field.Key switch
            {
                "status" or "status.looked_after" or "status.limbs" => status.Missing,
                "status.home" or "status.flag" => status.Value.Home == CareHome.Unknown ? ["homes"] : status.Missing,
                "placements.single" => SinglePlacement()?.Missing ?? [],
                "status.residence_right" or "status.deemed_duties" or "status.elsewhere_uk" => [.. status.Trace.Because.SelectMany(b => b.Missing), .. status.Missing],
                "dates" => Born() is null ? ["born"] : [],
                _ when field.Key.StartsWith("dates.attains.", StringComparison.Ordinal) => Born() is null ? ["born"] : [],
                _ when After(field.Key, "deadlines.") is { } deadline => Due(field.Value, deadline).Missing,
                _ when After(field.Key, "obligations.") is { } obligation => Owed(field.Value, obligation).Value.Missing,
                _ when After(field.Key, "schooling.") is { } schoolFact => SchoolingMissing(schoolFact),
                _ when After(field.Key, "care_experienced.") is { } definition => Experience(field.Value, definition).Missing,
                _ when After(field.Key, "amounts.") is { } amount => AmountMissing(field.Value, amount),
                _ when After(field.Key, "entitlements.") is { } scheme => Entitlement(field.Value, scheme).Missing,
                _ => null,
            };
            string[] wanted = field.Value.IsList ? [.. field.Value.Items.Select(i => Fact(i.Word("missing")))] : [Fact(field.Value.Word("missing"))];
            if (actual is null && (field.Key == "days" || field.Key.StartsWith("days.", StringComparison.Ordinal)))
            {
                actual = DaysMissing();
            }

            if (actual is null)
            {
                NotYet("missing." + field.Key);
                continue;
            }

            bool met = wanted.Any(w => actual.Any(a => a == w || a.StartsWith(w + ".", StringComparison.Ordinal)));
            Report(met, $"missing.{field.Key}: expected one of {string.Join(", ", wanted)}, got {(actual.Count == 0 ? "nothing" : string.Join(", ", actual))}");
        }
    }

    private void CompareWarnings(VectorNode expected)
    {
        if (expected.ListOf("warnings").Count == 0)
        {
            Report(status.Value.Warnings.Count == 0, $"warnings: expected none, got {string.Join(", ", status.Value.Warnings.Select(w => w.Code.Code))}");
        }

        foreach (VectorNode item in expected.Items)
        {
            string name = item.Word("warnings");
            if (!VectorVocabulary.Warnings.TryGetValue(name, out IssueCode? code))
            {
                throw new VectorFault(item, "warnings", $"the name '{name}' is not in the vocabulary");
            }

            // Without a code it is the one remark that belongs to a deadline.
            Report(code is null ? LacksCorrespondingDate : status.Value.Warnings.Any(w => w.Code.Equals(code)), $"warnings: expected {name}");
        }
    }

    private void CompareBecause(VectorNode expected)
    {
        foreach (VectorNode item in expected.ListOf("because"))
        {
            string id = item.Word("because");
            if (!id.StartsWith("SC-", StringComparison.Ordinal) && !id.StartsWith("SA-", StringComparison.Ordinal))
            {
                throw new VectorFault(item, "because", $"'{id}' is not the number of a rule");
            }

            Report(ruleIds.Contains(id), $"because: expected {id}, the trees hold {string.Join(", ", ruleIds.OrderBy(r => r, StringComparer.Ordinal))}");
        }
    }

    private List<string> DaysMissing()
    {
        VectorNode? window = vector.Expect?.Child("days") ?? vector.ExpectNot?.Child("days");
        if (window?.Child("from") is not { } from || window.Child("to") is not { } to)
        {
            return [];
        }

        Decision<CareDays> days = child.DaysLookedAfter(from.Date("days.from"), to.Date("days.to"));
        return [.. days.Missing, .. days.Value.HomeNotKnown > 0 ? ["homes"] : Array.Empty<string>()];
    }

    /// <summary>The one date of birth known; null when there is none or more than one.</summary>
    private LocalDate? Born()
    {
        Fact<LocalDate>[] known = [.. vector.Learner.BirthDates.Where(b => b.IsKnownAt(vector.KnownAt))];
        LocalDate? latest = known.Max(b => b.RecordedOn);
        LocalDate[] births = [.. known.Where(b => b.RecordedOn == latest).Select(b => b.Value).Distinct()];
        return births.Length == 1 ? births[0] : null;
    }

    private void Outcome(string path, VectorNode expected, Determination actual)
    {
        string wanted = expected.Text switch
        {
            "Yes" or "true" => "Yes",
            "No" or "false" => "No",
            "Unknown" => "Unknown",
            "NeedsDecision" => "NeedsDecision",
            _ => throw new VectorFault(expected, path, "Yes, No, Unknown or NeedsDecision is needed"),
        };
        Text(path, wanted, actual.ToString());
    }

    private void Set(string path, VectorNode expected, IReadOnlyList<string> actual, Func<VectorNode, string> code)
    {
        string[] wanted = expected.IsList ? [.. expected.Items.Select(code)] : [code(expected)];
        bool same = new HashSet<string>(wanted, StringComparer.Ordinal).SetEquals(actual);
        Report(same, $"{path}: expected [{string.Join(", ", wanted)}], got [{string.Join(", ", actual)}]");
    }

    private void Text(string path, string? expected, string? actual) =>
        Report(string.Equals(expected, actual, StringComparison.Ordinal), $"{path}: expected {expected ?? "null"}, got {actual ?? "null"}");

    /// <summary>Each expectation must be met; each negative one must not be.</summary>
    private void Report(bool met, string difference)
    {
        if (met == negative)
        {
            differences.Add(negative ? "expect_not " + difference.Replace("expected", "must differ from") : difference);
        }
    }

    private void NotYet(string path) => differences.Add($"{path}: not answered yet");

    private static string Limb(VectorNode node) => node.Word("status.limbs").Replace("(old)", string.Empty) is "a" or "b" or "c" or "d" or "e"
        ? node.Word("status.limbs").Replace("(old)", string.Empty)
        : throw new VectorFault(node, "status.limbs", "a limb is one of a, b, c, d, e");

    private static string AuthorityCode(VectorNode node) => ScotlandCodes.LocalAuthorities.Any(a => a.Code == node.Text)
        ? node.Text!
        : throw new VectorFault(node, "status.authority", "the code is not on the list of local authorities");

    private static string? OneOf(VectorNode node, string path, params string[] allowed) => node.IsNull || allowed.Contains(node.Text)
        ? node.Text
        : throw new VectorFault(node, path, $"one of {string.Join(", ", allowed)} is needed");

    private static string? DateOrUnknown(VectorNode node, string path) => node.Text == "Unknown" ? "Unknown" : Iso(node.OptionalDate(path));

    // facts.episodes[0].to and episodes.to name one fact.
    private static string Fact(string path)
    {
        string fact = path.StartsWith("facts.", StringComparison.Ordinal) ? path.Replace("facts.", string.Empty) : path;
        int open = fact.IndexOf('[');
        int close = fact.IndexOf(']');
        return open >= 0 && close > open ? fact.Remove(open, close - open + 1) : fact;
    }

    /// <summary>Names may be written with dots or nested.</summary>
    internal static IEnumerable<KeyValuePair<string, VectorNode>> Flatten(VectorNode node, string name)
    {
        if (!node.IsMap)
        {
            throw new VectorFault(node, name, "fields are needed");
        }

        foreach (KeyValuePair<string, VectorNode> field in node.Fields)
        {
            if (!field.Value.IsMap)
            {
                yield return field;
                continue;
            }

            foreach (KeyValuePair<string, VectorNode> inner in Flatten(field.Value, name))
            {
                yield return new KeyValuePair<string, VectorNode>(field.Key + "." + inner.Key, inner.Value);
            }
        }
    }

    private static string? HomeName(CareStatus actual) => actual.LookedAfter switch
    {
        Determination.Unknown => "Unknown",
        Determination.Yes => actual.Home switch
        {
            CareHome.AtHome => "home",
            CareHome.Away => "away",
            _ => "Unknown",
        },
        _ => null,
    };

    private static string Flag(CareStatus actual) => HomeName(actual) switch
    {
        "home" => "01",
        "away" => "02",
        null => "99",
        _ => "Unknown",
    };

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
