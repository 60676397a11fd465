namespace VirtualSchool.Scotland;

/// <summary>Plans that the law on looked after children and care leavers asks for.</summary>
internal static class LookedAfterPlans
{
    internal static PlanKind ChildsPlan()
    {
        static Citation Regulations(string provision) => new($"Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) {provision}", Confidence.Verified, "https://www.legislation.gov.uk/ssi/2009/210");

        return new("looked-after-childs-plan", "Child's plan (looked after children)", PlanRequirementBasis.Law, Regulations("reg.5"),
        [
            Holds.Law("child-views", "The child was consulted, so far as age and maturity allow", Regulations("reg.5(2)(a)"), Holds.ChildsViews),
            Holds.Law("family-views", "Parents and carers were consulted", Regulations("reg.5(2)(b) to (d)"), Holds.FamilysViews),
            new PlanRequirement("brothers-and-sisters-views", "Brothers and sisters were consulted", PlanRequirementBasis.Law, Regulations("reg.5(2)(ea)"), Holds.BrothersOrSistersViews,
                // A plan that names none may still be of a child who has some.
                content => content.Contributors.Any(c => c.Role == PlanRole.BrotherOrSister) ? true : null),
            Holds.LawMatter("assessment", "The assessments and findings", Regulations("reg.5(3)(a)")),
            Holds.LawMatter("education", "The educational needs, how they are met, and continuity of education", Regulations("reg.4(1)(j)")),
            Holds.LawMatter("health-assessment", "The assessment of health", Regulations("reg.5(3)(e)")),
            Holds.LawMatter("plans.immediate", "The immediate plans for the child", Regulations("Sch.2 para.1")),
            Holds.LawMatter("plans.longer-term", "The longer-term plans for the child", Regulations("Sch.2 para.1")),
            Holds.LawMatter("services.care", "Services for care needs", Regulations("Sch.2 para.2")),
            Holds.LawMatter("services.education", "Services for education needs", Regulations("Sch.2 para.2")),
            Holds.LawMatter("services.health", "Services for health needs", Regulations("Sch.2 para.2")),
            Holds.LawMatter("responsibilities.authority", "What the authority is responsible for", Regulations("Sch.2 para.3(a)")),
            Holds.LawMatter("responsibilities.child", "What the child is responsible for", Regulations("Sch.2 para.3(b)")),
            Holds.LawMatter("responsibilities.parents", "What those with parental responsibilities are responsible for", Regulations("Sch.2 para.3(c)")),
            Holds.LawMatterIfAway("responsibilities.carers", "What carers, or the manager of the residential home, are responsible for", Regulations("Sch.2 para.3(d), (e)")),
            Holds.LawMatterIfAway("home", "The kind of home, its address and who is responsible there", Regulations("Sch.2 para.4")),
            Holds.LawMatterIfAway("daily-care", "What parents and others contribute to daily care", Regulations("Sch.2 para.5")),
            Holds.LawMatterIfAway("decisions", "How they and the child are involved in decisions", Regulations("Sch.2 para.6")),
            Holds.LawMatterIfAway("contact", "Family time: arrangements, and reasons where it is not practicable or not for the child's welfare", Regulations("Sch.2 para.7")),
            Holds.LawMatterIfAway("duration", "How long it is expected to last and the steps to bring it to an end", Regulations("Sch.2 para.8")),
        ]);
    }

    internal static PlanKind Pathway()
    {
        static Citation Regulations(string provision) => new($"Support and Assistance of Young People Leaving Care (Scotland) Regulations 2003 (SSI 2003/608) {provision}", Confidence.Verified, "https://www.legislation.gov.uk/ssi/2003/608");

        return new("pathway-plan", "Pathway plan", PlanRequirementBasis.Law, Regulations("reg.10"),
        [
            Holds.Law("young-persons-views", "The young person's views", Regulations("reg.10(2)"), Holds.ChildsViews),
            Holds.Good("co-ordinator", "The pathway co-ordinator", Regulations("reg.4(1)"), content => content.Contributors.Any(c => c.Role == PlanRole.Coordinator && Holds.Said(c.Name))),
            .. Matters(Regulations, "Sch.2 para."),
            Holds.Law("actions", "Actions, each with who does it and by when", Regulations("reg.10(4)(b)"), Holds.OwnedActions),
            Holds.Good("next-review", "The day the plan is looked at next", Regulations("reg.12(2)"), Holds.NextReview),
        ]);

        static IEnumerable<PlanRequirement> Matters(Func<string, Citation> source, string schedule) =>
        [
            Holds.LawMatter("self", "Feelings, daily life, safety, influences and identity: how needs are met", source(schedule + "1")),
            Holds.LawMatter("family", "Family, children and caring, life story and friends: how needs are met", source(schedule + "2")),
            Holds.LawMatter("health", "Health and wellbeing: how needs are met", source(schedule + "3")),
            Holds.LawMatter("learning", "Study, training and work: how needs are met", source(schedule + "4")),
            Holds.LawMatter("home", "Home and living skills: how needs are met", source(schedule + "5")),
            Holds.LawMatter("money", "Income, debts and budgeting: how needs are met", source(schedule + "6")),
            Holds.LawMatter("rights", "Rights, entitlements and legal proceedings: how needs are met", source(schedule + "7")),
        ];
    }

    internal static PlanKind Welfare()
    {
        static Citation Order(string provision) => new($"Continuing Care (Scotland) Order 2015 (SSI 2015/158) {provision}", Confidence.Verified, "https://www.legislation.gov.uk/ssi/2015/158");

        return new("welfare-assessment", "Welfare assessment (continuing care)", PlanRequirementBasis.Law, Order("art.7"),
        [
            Holds.Law("young-persons-views", "The young person's views", Order("art.7(1)(a), (3)"), Holds.ChildsViews),
            Holds.LawMatter("self", "Feelings, daily life, safety, influences and identity", Order("Sch. para.1")),
            Holds.LawMatter("family", "Family, children and caring, life story, friends and the carer", Order("Sch. para.2")),
            Holds.LawMatter("health", "Health and wellbeing", Order("Sch. para.3")),
            Holds.LawMatter("schooling", "Schooling, skills, qualifications, training and work", Order("Sch. para.4")),
            Holds.LawMatter("future", "Future plans for study, training or work", Order("Sch. para.5")),
            Holds.LawMatter("home", "Home and living skills", Order("Sch. para.6")),
            Holds.LawMatter("money", "Income, debts and budgeting", Order("Sch. para.7")),
            Holds.LawMatter("rights", "Rights, entitlements and legal proceedings", Order("Sch. para.8")),
            Holds.LawMatter("results", "The results of the assessment", Order("art.7(6)(c)")),
        ]);
    }
}
