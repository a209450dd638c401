create trigger screening_result_stays before update, delete on screening_result for each row call "org.candor.audit.AppendOnly";
