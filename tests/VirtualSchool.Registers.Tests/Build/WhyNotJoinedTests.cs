using VirtualSchool.Matching;
using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

/// <summary>Why two records of a register are not one child.</summary>
public sealed class WhyNotJoinedTests
{
    private static readonly Row Isla = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road") { Flag = CareFlagValue.LookedAfter };

    [Fact]
    public void A_pair_in_the_queue_is_told_with_its_question_and_reasons()
    {
        Register register = Join(School(Isla), SocialWork(Isla with { Id = "M2", Forename = "Iona", Flag = null }));
        MissedJoin miss = WhyNot(register, "1", "M2");
        ReviewItem item = Assert.Single(register.ReviewQueue);

        Assert.False(miss.IsJoined);
        Assert.Same(item, miss.Question);
        Assert.Equal(item.Reasons, miss.Reasons);
        Assert.Equal(MissCause.Rule, miss.Comparison.Cause);
        Assert.StartsWith($"A person is asked about the two ({item.Id})", miss.Sentences[0], StringComparison.Ordinal);
        Assert.InRange(miss.Sentences.Count, 2, 6);
        Assert.Equal("apart: Rule: possible twin", miss.ToString());
    }

    [Fact]
    public void The_order_of_the_two_makes_no_difference()
    {
        Register register = Join(School(Isla), SocialWork(Isla with { Id = "M2", Forename = "Iona", Flag = null }));

        Assert.Equal(WhyNot(register, "1", "M2").Sentences, WhyNot(register, "M2", "1").Sentences);
    }

    [Fact]
    public void One_child_is_said_to_be_one_child()
    {
        Register register = Join(School(Isla), SocialWork(Isla with { Id = "M1", Flag = null }));
        MissedJoin miss = WhyNot(register, "1", "M1");

        Assert.True(miss.IsJoined);
        Assert.Null(miss.Question);
        Assert.Empty(miss.Reasons);
        Assert.Equal(["The two are one child in this register."], miss.Sentences);
    }

    [Fact]
    public void Two_strangers_are_told_what_would_have_a_person_asked()
    {
        Row other = new("M9", "Tomasz", "Nowak", "2011-11-30", "M", "EH1 1AA", "9 High Street");
        MissedJoin miss = WhyNot(Join(School(Isla), SocialWork(other)), "1", "M9");

        Assert.Null(miss.Question);
        Assert.Empty(miss.Reasons);
        Assert.Equal(MissCause.NeverCompared, miss.Comparison.Cause);
        Assert.NotEmpty(miss.Comparison.ChangeToReview);
        Assert.All(miss.Sentences, s => Assert.DoesNotContain("Nowak", s, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_records_of_one_list_can_be_asked_about_too()
    {
        MissedJoin miss = WhyNot(Join(School(Isla, Isla with { Id = "2", Forename = "Iona" })), "1", "2");

        Assert.NotNull(miss.Question);
        Assert.Contains(ReviewReason.PossibleTwin, miss.Reasons);
    }

    [Fact]
    public void A_record_of_another_register_and_the_same_record_twice_are_refused()
    {
        Register register = Join(School(Isla), SocialWork(Isla with { Id = "M1", Flag = null }));
        RegisterRecord own = register.FindRecords("1").Single();
        RegisterRecord other = Join(School(Isla with { Id = "8" })).FindRecords("8").Single();

        Assert.Throws<ArgumentException>(() => register.WhyNot(own, own));
        Assert.Throws<ArgumentException>(() => register.WhyNot(own, other));
        Assert.Throws<ArgumentNullException>(() => register.WhyNot(own, null!));
    }

    private static MissedJoin WhyNot(Register register, string left, string right) => register.WhyNot(register.FindRecords(left).Single(), register.FindRecords(right).Single());
}
