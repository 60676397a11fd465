using System.Globalization;

namespace VirtualSchool;

/// <summary>What the register itself has to report. Every message names places and fields, never a value.</summary>
internal static class RegisterIssues
{
    public static IEnumerable<Issue> Of(IReadOnlyList<RegisterPerson> people, IReadOnlyList<ReviewItem> queue, IReadOnlyList<LoadedList> lists)
    {
        foreach (LoadedList list in lists)
        {
            GapCount usable = list.List.UsableCandidateNumbers;
            if (usable.Of > 0 && 2 * usable.Count < usable.Of)
            {
                yield return new Issue(
                    IssueCodes.CoverageLow,
                    new SourcePosition(list.List.Files[0].File.FileName),
                    string.Format(CultureInfo.InvariantCulture, "{0} of {1} records", usable, usable.Of));
            }
        }

        foreach (RegisterPerson person in people)
        {
            foreach (RegisterRecord record in person.Records)
            {
                if (IsUnlinkable(record.Learner))
                {
                    yield return new Issue(IssueCodes.NothingLinkable, Position(record));
                }
            }

            if (person.Disagreements.Count > 0)
            {
                yield return new Issue(
                    IssueCodes.SourcesDisagree,
                    Position(person.Records[0]),
                    $"{string.Join(", ", person.Disagreements.Select(d => d.Field))}; also {string.Join(" and ", person.Records.Skip(1))}");
            }

            foreach (var twice in person.Records.GroupBy(r => r.List).Where(g => g.Count() > 1))
            {
                yield return new Issue(IssueCodes.DuplicateInSource, Position(twice.First()), $"taken as one child with {string.Join(" and ", twice.Skip(1))}");
            }
        }

        foreach (ReviewItem item in queue.Where(i => !i.IsSettled))
        {
            IssueCode code = item.Reasons.Contains(ReviewReason.TwoDifferentNumbers) ? IssueCodes.TwoNumbers
                : item.Reasons.Contains(ReviewReason.SameNumberDifferentChild) ? IssueCodes.NumberShared
                : item.Reasons.Contains(ReviewReason.TwiceInOneList) ? IssueCodes.DuplicateInSource
                : IssueCodes.ReviewPending;
            yield return new Issue(code, Position(item.Left), $"{string.Join(", ", item.Reasons.Select(r => r.Code))}; with {item.Right}; question {item.Id}");
        }
    }

    private static bool IsUnlinkable(Learner learner) =>
        learner.BirthDates.Count == 0 && learner.Identifiers.All(i => i.Value.Kind == IdentifierKind.Local) && learner.Names.All(n => n.Value.Surname is null);

    private static SourcePosition? Position(RegisterRecord record) => record.Rows.Count == 0 ? null : record.Rows[0].ToPosition();
}
