using System.Globalization;
using NodaTime;
using NodaTime.Text;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Schooling and the days of the school year of a case.</summary>
internal sealed partial class VectorAnswers
{
    private static readonly string[] Seasons = ["autumn", "spring", "summer"];

    private static readonly SchoolStage PrimaryFour = new("P4");

    private ScotlandSchooling? schooling;

    private ScotlandSchooling Schooling => schooling ??= ScotlandSchooling.Of(vector.Learner, vector.AsAt, vector.KnownAt, vector.Calendar.WinterLeaving);

    private void CompareSchooling(VectorNode expected)
    {
        expected.MustHoldOnly("schooling", VectorVocabulary.ExpectedSchooling);
        foreach (KeyValuePair<string, VectorNode> field in expected.Fields)
        {
            string path = "schooling." + field.Key;
            VectorNode value = field.Value;
            switch (field.Key)
            {
                case "session":
                    ruleIds.Add("SC-YR-1");
                    Text(path, Session(value, path), ScotlandSchoolYear.SessionOn(vector.AsAt).ToString());
                    break;
                case "stage": Text(path, Stage(value, path), Shown(Schooling.StageIn(ScotlandSchoolYear.SessionOn(vector.AsAt)), s => s.Code)); break;
                case "p1_session": Text(path, Session(value, path), Shown(Schooling.PrimaryOne(), s => s.ToString())); break;
                case "acel_p4_session": Text(path, Session(value, path), Shown(Schooling.SessionIn(PrimaryFour), s => s.ToString())); break;
                case "leaving_date": Text(path, DateOrUnknown(value, path), Shown(Schooling.LeavingDate(), d => Iso(d)!)); break;
                case "elc_start_term":
                    (string? term, bool withYear) = Term(value, path);
                    Text(path, term, Shown(Schooling.EarlyLearningStart(), t => withYear ? t.ToString() : t.ToString().Split(' ')[0]));
                    break;
                default:
                    Text(path, Month(value, path), Shown(Schooling.MaintenanceAllowanceFrom(), YearMonthPattern.Iso.Format));
                    break;
            }
        }
    }

    private IReadOnlyList<string>? SchoolingMissing(string field) => field switch
    {
        "stage" => Schooling.StageIn(ScotlandSchoolYear.SessionOn(vector.AsAt)).Missing,
        "p1_session" or "acel_p4_session" => Schooling.PrimaryOne().Missing,
        "leaving_date" => Schooling.LeavingDate().Missing,
        "elc_start_term" => Schooling.EarlyLearningStart().Missing,
        "ema_from_month" => Schooling.MaintenanceAllowanceFrom().Missing,
        _ => null,
    };

    /// <summary>A census day or an end of the leaver year; null when the name is neither.</summary>
    private LocalDate? SchoolDay(string name)
    {
        EffectiveInterval LeaverYear() => ScotlandSchoolYear.LeaverYearOn(vector.AsAt);
        LocalDate? day = name switch
        {
            "leaver-year.from" => LeaverYear().Start,
            "leaver-year.to" => LeaverYear().LastDay,
            _ when After(name, "census.") is { } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 10000 => ScotlandSchoolYear.CensusDay(number),
            _ => null,
        };
        if (day is not null)
        {
            ruleIds.Add("SC-YR-2");
        }

        return day;
    }

    private string? Shown<T>(SchoolingAnswer<T> answer, Func<T, string> text)
        where T : struct
    {
        ruleIds.UnionWith(answer.Rules.Select(r => r.Id));
        return !answer.IsKnown ? "Unknown" : answer.Value is { } value ? text(value) : null;
    }

    private static string? Session(VectorNode node, string path) => node.IsNull || node.Text == "Unknown" ? node.Text
        : SchoolSession.Parse(node.Text)?.ToString() ?? throw new VectorFault(node, path, "a session (2026-27) is needed");

    private static string? Stage(VectorNode node, string path) => node.IsNull || node.Text == "Unknown" ? node.Text
        : ScotlandCodes.Stages.FirstOrDefault(s => s.Code == node.Text)?.Code ?? throw new VectorFault(node, path, $"the code '{node.Text}' is not on the list of stages");

    /// <summary>A season, with or without its calendar year: <c>autumn</c>, <c>autumn 2026</c>, <c>2026-autumn</c>.</summary>
    private static (string? Text, bool WithYear) Term(VectorNode node, string path)
    {
        if (node.IsNull || node.Text == "Unknown")
        {
            return (node.Text, false);
        }

        string[] parts = (node.Text ?? string.Empty).ToLowerInvariant().Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries);
        string? season = parts.FirstOrDefault(p => Seasons.Contains(p));
        string? year = parts.FirstOrDefault(p => p.Length == 4 && p.All(c => c is >= '0' and <= '9'));
        return season is not null && parts.Length == (year is null ? 1 : 2)
            ? (year is null ? season : $"{season} {year}", year is not null)
            : throw new VectorFault(node, path, "a term (autumn, or autumn 2026) is needed");
    }

    /// <summary>A month as 2026-08, or any day of it.</summary>
    private static string? Month(VectorNode node, string path) => node.IsNull || node.Text == "Unknown" ? node.Text
        : YearMonthPattern.Iso.Parse(node.Text ?? string.Empty) is { Success: true } month ? YearMonthPattern.Iso.Format(month.Value)
        : LocalDatePattern.Iso.Parse(node.Text ?? string.Empty) is { Success: true } day ? YearMonthPattern.Iso.Format(day.Value.ToYearMonth())
        : throw new VectorFault(node, path, "a month (2026-08) is needed");
}
