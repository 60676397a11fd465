using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

public sealed class ReviewQueueTests
{
    [Fact]
    public void Story_5_two_records_equal_in_all_but_two_valid_numbers_are_not_joined_and_say_so()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road", Number(1)) { Flag = CareFlagValue.LookedAfter };
        Register register = Join(School(pupil), SocialWork(pupil with { Id = "M1", Scn = Number(2), Flag = null }));

        Assert.Equal(2, register.People.Count);
        ReviewItem item = Assert.Single(register.ReviewQueue);
        Assert.Equal(ReviewReason.TwoDifferentNumbers, item.Reasons[0]);
        Assert.False(item.IsSettled);
        Assert.Equal(1, register.Issues.CountOf(IssueCodes.TwoNumbers));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Story_5_twins_are_not_joined_and_wait_as_possible_twin(bool inOneList)
    {
        Row isla = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road") { Flag = CareFlagValue.LookedAfter };
        Row iona = isla with { Id = "2", Forename = "Iona" };
        Register register = inOneList ? Join(School(isla, iona)) : Join(School(isla), SocialWork(iona));

        Assert.Equal(2, register.People.Count);
        ReviewItem item = Assert.Single(register.ReviewQueue);
        Assert.Contains(ReviewReason.PossibleTwin, item.Reasons);
    }

    [Fact]
    public void Twins_who_each_found_themselves_in_the_other_list_are_told_apart_and_stand_last()
    {
        Row isla = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road") { Flag = CareFlagValue.LookedAfter };
        Row iona = isla with { Id = "2", Forename = "Iona" };
        Register register = Join(School(isla, iona), SocialWork(isla with { Id = "M1" }, iona with { Id = "M2" }));

        Assert.Equal(2, register.People.Count);
        Assert.Equal(2, register.GapView.Both.Count);
        Assert.All(register.ReviewQueue, i => Assert.True(i.IsSettled));
        Assert.Contains(register.ReviewQueue, i => i.Reasons.Contains(ReviewReason.PossibleTwin));
    }

    [Fact]
    public void Story_5_a_record_adopted_under_a_new_name_is_never_joined_to_the_earlier_name_and_its_question_is_restricted()
    {
        Row before = new("M1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road", Number(1));
        Row after = before with { Id = "1", Surname = "Balfour", Adopted = true, Flag = CareFlagValue.CareExperienced };
        Register register = Join(School(after), SocialWork(before));

        Assert.Equal(2, register.People.Count);
        ReviewItem item = Assert.Single(register.ReviewQueue);
        Assert.Contains(ReviewReason.AdoptedUnderNewName, item.Reasons);
        Assert.True(item.IsRestricted);
        Assert.All(RegisterFiles.Names, name => Assert.DoesNotContain("Balfour", Bytes(register, name), StringComparison.Ordinal));
        Assert.DoesNotContain("Fraser", Bytes(register, "review.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_and_child_of_one_name_and_home_are_not_joined()
    {
        Row child = new("1", "John", "Dow", "2009-04-03", "M", "EH2 2BB", "2 Low Street") { Flag = CareFlagValue.LookedAfter };
        Row parent = child with { Id = "M1", Born = "1979-11-11", Flag = null };
        Register register = Join(School(child), SocialWork(parent));

        Assert.Equal(2, register.People.Count);
        Assert.Equal([ReviewReason.AGenerationApart], Assert.Single(register.ReviewQueue).Reasons);
    }

    [Fact]
    public void A_slip_in_the_birth_year_does_not_make_a_parent_of_a_child()
    {
        Row child = new("1", "John", "Dow", "2009-04-03", "M", "EH2 2BB", "2 Low Street") { Flag = CareFlagValue.LookedAfter };
        Register register = Join(School(child), SocialWork(child with { Id = "M1", Born = "2006-04-03", Flag = null }));

        Assert.Single(register.People);
    }

    [Fact]
    public void Children_of_one_home_all_born_on_1_January_by_the_records_are_no_questions_about_each_other()
    {
        Row[] children =
        [
            new("1", "Ali", "Ahmadi", "2009-01-01", "M", "EH1 1AA", "1 High Road"),
            new("2", "Aaron", "Kerr", "2009-01-01", "M", "EH1 1AA", "1 High Road"),
            new("3", "Leah", "Rae", "2009-01-01", "F", "EH1 1AA", "1 High Road"),
            new("4", "Maxwell", "Hayes", "2009-01-01", "M", "EH1 1AA", "1 High Road"),
        ];
        Register register = Join(School([.. children.Take(2).Select(c => c with { Flag = CareFlagValue.LookedAfterAway })]), SocialWork([.. children.Select(c => c with { Id = "M" + c.Id })]));

        Assert.Equal(4, register.People.Count);
        Assert.Equal(2, register.GapView.Both.Count);
        Assert.Empty(register.ReviewQueue);
    }

    [Fact]
    public void One_number_on_two_children_whose_names_and_birth_dates_clash_joins_nobody()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road", Number(1)) { Flag = CareFlagValue.LookedAfter };
        Row child = new("M1", "Tomasz", "Nowak", "2009-12-24", "M", "G12 8QQ", "77 Park Avenue", Number(1));
        Register register = Join(School(pupil), SocialWork(child));

        Assert.Equal(2, register.People.Count);
        Assert.Contains(ReviewReason.SameNumberDifferentChild, Assert.Single(register.ReviewQueue).Reasons);
        Assert.Equal(1, register.Issues.CountOf(IssueCodes.NumberShared));
    }

    [Fact]
    public void A_repaired_number_is_never_the_only_reason()
    {
        Row pupil = new("1", "Isla", null, null, null, null, null, Number(1)) { Flag = CareFlagValue.LookedAfter, Repaired = true };
        Row child = new("M1", "Isla", null, null, null, null, null, Number(1));
        Row full = new("2", "Eilidh", "Ross", "2014-03-02", "F", null, null, Number(3)) { Flag = CareFlagValue.LookedAfter, Repaired = true };
        Register register = Join(School(pupil, full), SocialWork(child, full with { Id = "M2", Repaired = false }));

        Assert.Equal(3, register.People.Count);
        Assert.Contains(register.ReviewQueue, i => i.Reasons.Contains(ReviewReason.RepairedNumberOnly));
    }

    [Fact]
    public void A_number_of_a_placeholder_shape_joins_nobody()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02") { Flag = CareFlagValue.LookedAfter, Scn = "000000000" };
        Row child = new("M1", "Tomasz", "Nowak", "2009-12-24") { Scn = "000000000" };
        Register register = Join(School(pupil), SocialWork(child));

        Assert.Equal(2, register.People.Count);
        Assert.Empty(register.ReviewQueue);
        Assert.Equal(0, register.GapView.CandidateNumbers.Count);
    }

    [Fact]
    public void Eight_children_of_one_residential_home_stay_eight()
    {
        string[] forenames = ["Isla", "Finlay", "Aisha", "Lewis", "Niamh", "Tomasz", "Skye", "Gregor"];
        string[] surnames = ["Fraser", "Robertson", "Rahman", "Sinclair", "Gallagher", "Nowak", "Laing", "Innes"];
        Row[] home = [.. forenames.Select((f, i) => new Row($"M{i}", f, surnames[i], "2012-01-01", i % 2 == 0 ? "F" : "M", "KA7 1UG", "16 Harbour View"))];
        Row[] pupils = [.. home.Select((r, i) => r with { Id = $"{i}", Flag = CareFlagValue.LookedAfterAway })];

        Register register = Join(School(pupils), SocialWork(home));

        Assert.Equal(8, register.People.Count);
        Assert.Equal(8, register.GapView.Both.Count);
        Assert.All(register.People, p => Assert.Single(p.Learner.Names.Select(n => n.Value.Surname).Distinct()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("16 Harbour View")]
    public void Two_children_of_one_home_with_one_birthday_and_other_names_are_not_joined(string? address)
    {
        Row pupil = new("1", "Aisha", "Khan", "2012-01-01", "F", "KA7 1UG", address) { Flag = CareFlagValue.LookedAfterAway };
        Row child = new("M1", "Zofia", "Nowak", "2012-01-01", "F", "KA7 1UG", address);

        Assert.Equal(2, Join(School(pupil), SocialWork(child)).People.Count);
    }

    [Fact]
    public void The_most_useful_questions_come_first_and_every_question_has_a_reason_and_a_lasting_id()
    {
        var (school, socialWork) = StoryOne();
        Row isla = school[6] with { Id = "M7", Scn = Number(99), Flag = null };
        Register one = Join(School(school), SocialWork([.. socialWork, isla]));
        Register two = Join(School([.. school.Reverse()]), SocialWork([isla, .. socialWork]));

        Assert.NotEmpty(one.ReviewQueue);
        Assert.Equal(one.ReviewQueue.Select(i => i.Id), two.ReviewQueue.Select(i => i.Id));
        Assert.All(one.ReviewQueue, i => Assert.NotEmpty(i.Reasons));
    }

    [Fact]
    public void Why_lists_fields_whose_weights_sum_to_the_score_in_at_most_six_sentences()
    {
        var (school, socialWork) = StoryOne();
        Register register = Join(School(school), SocialWork(socialWork));

        foreach (RegisterPerson person in register.People)
        {
            var why = register.Why(person.Key);
            Assert.Equal(person.Records.Count - 1, why.Count);
            Assert.All(why, e =>
            {
                Assert.Equal(e.Score, e.PriorWeight + e.Contributions.Sum(c => c.Weight + c.TermFrequencyWeight), 9);
                Assert.InRange(e.Sentences.Count, 1, 6);
            });
        }

        RegisterRecord left = register.FindRecords("1").Single(), right = register.FindRecords("M12").Single();
        Assert.NotEqual(VirtualSchool.Matching.MatchBand.Link, register.Why(left, right).Band);
    }
}
