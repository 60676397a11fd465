using CsCheck;
using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

/// <summary>What holds for every register, whatever the lists.</summary>
public sealed class RegisterLawsTests
{
    private static readonly string[] Forenames = ["Isla", "Iona", "Finlay", "Aisha", "Lewis", "Mia", "Mya", "Siân", "Sian"];
    private static readonly string[] Surnames = ["MacDonald", "McDonald", "Fraser", "O'Neil", "ONeil", "Nowak"];

    private static Gen<T> Pick<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<Row> AnyRow =
        from id in Gen.Int[1, 60]
        from forename in Pick(Forenames)
        from surname in Pick(Surnames)
        from born in Gen.Int[1, 6]
        from postcode in Pick<string?>(["KY16 9AJ", "G12 8QQ", null])
        from number in Gen.Int[0, 6]
        from flag in Gen.Int[0, 2]
        select new Row($"{id}", forename, surname, $"2014-03-0{born}", null, postcode, null, number == 0 ? null : Number(number))
        {
            Flag = flag == 0 ? null : flag == 1 ? CareFlagValue.No : CareFlagValue.LookedAfter,
        };

    private static readonly Gen<(Row[] School, Row[] SocialWork, Row[] Other)> AnyLists = Gen.Select(AnyRow.Array[0, 9], AnyRow.Array[0, 7], AnyRow.Array[0, 4], (a, b, c) => (a, b, c));

    private static Register JoinAll((Row[] School, Row[] SocialWork, Row[] Other) lists, RegisterOptions? options = null) =>
        Join(options, School(lists.School), SocialWork(lists.SocialWork), Other(lists.Other));

    [Fact]
    public void Every_row_stands_in_exactly_one_person_or_is_counted_outside() => AnyLists.Sample(
        lists =>
        {
            Register register = JoinAll(lists);
            string[] rows = [.. register.People.SelectMany(p => p.Learner.Rows).Select(r => r.ToString())];
            Assert.Equal(rows.Length, rows.Distinct().Count());
            int all = lists.School.Length + lists.SocialWork.Length + lists.Other.Length;
            int outside = lists.School.Length - rows.Count(r => r.StartsWith("SEEMiS", StringComparison.Ordinal));
            Assert.Equal(all, rows.Length + outside);
            Assert.True(register.GapView.OutsideRegister <= outside);
            Assert.Equal(register.Lists.Sum(l => l.RecordCount), register.People.Sum(p => p.Records.Count) + register.GapView.OutsideRegister);
        },
        iter: 300);

    [Fact]
    public void Nobody_holds_two_different_valid_numbers_or_rows_of_one_list_that_were_not_found_to_be_one() => AnyLists.Sample(
        lists =>
        {
            foreach (RegisterPerson person in JoinAll(lists).People)
            {
                string[] anchors = [.. person.Records.Select(r => r.Anchor)];
                Assert.Equal(anchors.Length, anchors.Distinct().Count());
                int withinLists = person.Joins.Count(j => j.Left.List == j.Right.List);
                int extra = person.Records.Count - person.Records.Select(r => r.List).Distinct().Count();
                Assert.True(withinLists >= extra);

                // A source that gives one child two numbers is the source's own; no join may add one.
                int most = person.Records.Max(r => Unit.NumbersOf(r.Learner).Length);
                Assert.True(Unit.NumbersOf(person.Learner).Length <= Math.Max(1, most));
            }
        },
        iter: 300);

    [Fact]
    public void Keys_and_questions_are_each_there_once() => AnyLists.Sample(
        lists =>
        {
            var twin = lists.School.Select(r => r with { Id = null }).ToArray();
            Register register = JoinAll((twin, lists.SocialWork, lists.Other));
            Assert.Equal(register.People.Count, register.People.Select(p => p.Key).Distinct().Count());
            Assert.Equal(register.ReviewQueue.Count, register.ReviewQueue.Select(i => i.Id).Distinct().Count());
        },
        iter: 100);

    [Fact]
    public void The_parts_of_the_gap_view_add_up_to_the_people() => AnyLists.Sample(
        lists =>
        {
            GapView gap = JoinAll(lists).GapView;
            Assert.Equal(gap.People, gap.Both.Count + gap.UnmarkedOnRoll.Count + gap.SchoolOnly.Count + gap.SocialWorkOnly.Count + gap.OtherOnly.Count);
        },
        iter: 100);

    [Fact]
    public void The_order_of_rows_lists_and_threads_changes_nothing() => Gen.Select(AnyLists, Gen.Int[0, 1000]).Sample(
        (lists, seed) =>
        {
            Register one = JoinAll(lists, new RegisterOptions { Threads = 1 });
            var turned = (Shuffled(lists.School, seed), Shuffled(lists.SocialWork, seed + 1), Shuffled(lists.Other, seed + 2));
            Register two = Join(new RegisterOptions { Threads = 4 }, Other(turned.Item3), SocialWork(turned.Item2), School(turned.Item1));

            Assert.Equal(one.People.Select(Described), two.People.Select(Described));
            Assert.Equal(one.GapView.ToString(), two.GapView.ToString());
            Assert.Equal(one.ReviewQueue.Select(i => i.ToString()), two.ReviewQueue.Select(i => i.ToString()));
        },
        iter: 150);

    [Fact]
    public void The_same_lists_give_the_same_bytes_for_one_thread_and_for_many()
    {
        var (school, socialWork) = StoryOne();

        string one = AllBytes(Join(new RegisterOptions { Threads = 1 }, School(school), SocialWork(socialWork)));

        Assert.Equal(one, AllBytes(Join(new RegisterOptions { Threads = 4 }, School(school), SocialWork(socialWork))));
        Assert.Equal(one, AllBytes(Join(new RegisterOptions { Threads = 1 }, SocialWork(socialWork), School(school))));
    }

    private static string Described(RegisterPerson person) =>
        person.Key + ": " + string.Join(" | ", person.Records.Select(r => r.List.Name + " " + LearnerText.Content(r.Learner)));

    private static Row[] Shuffled(Row[] rows, int seed)
    {
        // Rows of one id keep their order among themselves: the first of them is the record's first.
        var turned = rows.ToArray();
        ulong state = (ulong)seed + 1;
        for (int i = turned.Length - 1; i > 0; i--)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            int j = (int)((state >> 33) % (ulong)(i + 1));
            (turned[i], turned[j]) = (turned[j], turned[i]);
        }

        return turned;
    }
}
